using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool;

/// <summary><c>govdata resume --center PROFILE|URL --ledger FILE</c></summary>
internal sealed class ResumeAll : LedgerVerb
{
    private readonly SendingOptions sending;

    public ResumeAll(Session session)
        : base(session, "resume",
            session.Speech.Of($"resume {Places(session.Speech)} [--follow 秒]", $"resume {Places(session.Speech)} [--follow SECONDS]"),
            session.Speech.Of("接着做台账中所有未完成的汇聚。", "Goes on with every submission of the ledger that has work left."),
            SubmitTable.Codes(session.Speech),
            answersSeveral: true)
    {
        sending = new(session);
        Takes(null, [], sending.All);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, bool asJson, CancellationToken cancellationToken)
    {
        var options = sending.Read(parsed);
        return await WithSubmitterAsync(
            parsed, provider: null, options,
            async (submitter, _) =>
            {
                var outcomes = await submitter.ResumeAsync(cancellationToken).ConfigureAwait(false);
                if (outcomes.Count == 0) await Session.Error.WriteLineAsync(Session.Speech.Of("没有未完成的汇聚。", "Nothing is unfinished.")).ConfigureAwait(false);
                foreach (var outcome in outcomes) await AnswerAsync(outcome, asJson).ConfigureAwait(false);
                return outcomes.Select(OutcomeAnswer.CodeOf).DefaultIfEmpty(ExitCode.Yes).Max();
            },
            cancellationToken).ConfigureAwait(false);
    }
}
