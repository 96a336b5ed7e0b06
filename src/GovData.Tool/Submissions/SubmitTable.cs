using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool;

/// <summary><c>govdata submit FILE --entry ENTRY.json --center PROFILE|URL --ledger FILE</c></summary>
internal sealed class SubmitTable : LedgerVerb
{
    private readonly PathArgument file = new("FILE") { Arity = ArgumentArity.ZeroOrMore };
    private readonly PlanOptions plan;
    private readonly SendingOptions sending;

    public SubmitTable(Session session)
        : base(session, "submit",
            session.Speech.Of($"submit 文件 --entry 条目.json {Places(session.Speech)} [--period 周期] [--mode full|delta|correction|deletion] [--number 次] [--line 责任] [--bad-rows refuse|leave-out] [--encoding utf-8|gb18030] [--separator comma|semicolon|tab|bar] [--sheet 工作表] [--header-row 行]",
                $"submit FILE --entry ENTRY.json {Places(session.Speech)} [--period P] [--mode full|delta|correction|deletion] [--number N] [--line ID] [--bad-rows refuse|leave-out] [--encoding utf-8|gb18030] [--separator comma|semicolon|tab|bar] [--sheet NAME] [--header-row N]"),
            session.Speech.Of("校验后可靠报送：先记账后发送，中断后重新运行即继续，只生效一次，取得签名回执。", "Judges a table and submits it durably: recorded before it is sent, run again after any interruption, one effect, a signed receipt."),
            Codes(session.Speech))
    {
        (plan, sending) = (new PlanOptions(session.Speech), new SendingOptions(session));
        Takes(file, plan.All, sending.All);
    }

    public static string Codes(Speech speech) => speech.Of(
        "0 已入库   1 未入库：自检或检查未通过、被拒、键已绑定其他内容   2 用法有误   3 没有做完，可再次运行   130 被中断，可再次运行",
        "0 stored   1 not stored: findings, rejected, refused, or the key stands for other content   2 wrong usage   3 not finished, run it again   130 interrupted, run it again");

    protected override async Task<int> RunAsync(ParseResult parsed, bool asJson, CancellationToken cancellationToken)
    {
        var path = file.One(parsed, "请给出一个数据文件。", "Name one file.");
        var options = sending.Read(parsed);
        var planned = await plan.ReadAsync(parsed, path, Session, cancellationToken).ConfigureAwait(false);
        return await WithSubmitterAsync(
            parsed, planned.Entry.ProviderCode, options,
            (submitter, book) => AnswerAsync(book, planned.Key, asJson, () => submitter.SubmitAsync(planned, cancellationToken), OutcomeAnswer.CodeOf, cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }
}
