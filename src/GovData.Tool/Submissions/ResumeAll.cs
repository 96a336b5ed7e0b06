using System;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool;

/// <summary><c>govdata resume --center PROFILE|URL --ledger FILE</c></summary>
internal sealed class ResumeAll : Verb
{
    private readonly Session session;
    private readonly CenterOption center;
    private readonly LedgerOption ledger;
    private readonly SendingOptions sending;
    private readonly TextOption output;

    public ResumeAll(Session session)
        : base("resume",
            session.Speech.Of("resume --center 配置|地址 (--ledger 台账 | --postgres 连接串) [--follow 秒] [--output text|json]", "resume --center PROFILE|URL (--ledger FILE | --postgres CONNECTION) [--follow SECONDS] [--output text|json]"),
            session.Speech.Of("接着做台账中所有未完成的汇聚。", "Goes on with every submission of the ledger that has work left."),
            SubmitTable.Codes(session.Speech))
    {
        this.session = session;
        (center, ledger) = (new CenterOption(session), new LedgerOption(session.Speech));
        sending = new(session);
        output = new("--output", session.Speech.Of("text（默认）或 json：每件一行", "text (the default) or json: one line each"));
        Option[] all = [.. center.All, .. ledger.All, .. sending.All, output];
        foreach (var option in all) Options.Add(option);
    }

    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var asJson = output.OneOf(parsed, "text", "json") == "json";
        var options = sending.Read(parsed);
        return await new SubmitterWork(session, center, ledger).DoAsync(
            parsed, provider: null, options,
            async (submitter, _) =>
            {
                var outcomes = await submitter.ResumeAsync(cancellationToken).ConfigureAwait(false);
                if (outcomes.Count == 0) await session.Error.WriteLineAsync(session.Speech.Of("没有未完成的汇聚。", "Nothing is unfinished.")).ConfigureAwait(false);
                foreach (var outcome in outcomes) await OutcomeAnswer.WriteAsync(session, outcome, asJson).ConfigureAwait(false);
                return outcomes.Select(OutcomeAnswer.CodeOf).DefaultIfEmpty(ExitCode.Yes).Max();
            },
            cancellationToken).ConfigureAwait(false);
    }
}
