using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary><c>govdata status [KEY…] --ledger FILE</c></summary>
internal sealed class ShowStatus : SubmissionVerb
{
    private readonly Argument<string[]> keys = new("KEY") { Arity = ArgumentArity.ZeroOrMore };
    private readonly CenterOption center;
    private readonly LedgerOption ledger;

    public ShowStatus(Session session)
        : base(session, "status",
            session.Speech.Of("status [键…] (--ledger 台账 | --postgres 连接串)", "status [KEY…] (--ledger FILE | --postgres CONNECTION)"),
            session.Speech.Of("台账所知的汇聚情况，不联网；不给键时列出全部。", "How submissions stand as the ledger knows it, offline; all of them where no key is given."),
            session.Speech.Of("0 都已入库   1 有未入库的   2 用法有误   3 有未完成的，或没有该键   130 被中断",
                "0 all are stored   1 one is not and will not be   2 wrong usage   3 one is unfinished, or a key is not there   130 interrupted"),
            answersSeveral: true)
    {
        (center, ledger) = (new CenterOption(session), new LedgerOption(session.Speech));
        Takes(keys, [.. ledger.All, .. center.All]);
    }

    protected override (string Chinese, string English) Kept => ("什么都没有改动", "Nothing was changed");

    protected override Task<int> RunAsync(ParseResult parsed, bool asJson, CancellationToken cancellationToken) => TellAsync(() => ShowAsync(parsed, asJson, cancellationToken), cancellationToken);

    private async Task<int> ShowAsync(ParseResult parsed, bool asJson, CancellationToken cancellationToken)
    {
        using var book = ledger.Open(parsed, mayCreate: false);
        IReadOnlyList<string> wanted = parsed.GetValue(keys) is { Length: > 0 } given ? given : await book.ListKeysAsync(cancellationToken).ConfigureAwait(false);
        if (wanted.Count == 0) await Session.Error.WriteLineAsync(Session.Speech.Of("台账中还没有汇聚。", "The ledger holds no submission yet.")).ConfigureAwait(false);
        var codes = new List<int>();
        foreach (var key in wanted)
        {
            if (await book.GetOutcomeAsync(key, cancellationToken).ConfigureAwait(false) is { } outcome)
            {
                codes.Add(await AnswerAsync(outcome, asJson).ConfigureAwait(false));
                continue;
            }
            await Session.Error.WriteLineAsync(Session.Speech.Of($"台账中没有 {key}。", $"The ledger does not hold {key}.")).ConfigureAwait(false);
            codes.Add(ExitCode.CouldNotJudge);
        }
        return codes.DefaultIfEmpty(ExitCode.Yes).Max();
    }
}
