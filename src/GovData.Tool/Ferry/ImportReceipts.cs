using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary><c>govdata receipts import RECEIPTS… --ledger FILE --trust KEYFILE…</c></summary>
internal sealed class ImportReceipts : SubmissionVerb
{
    private readonly PathArgument files = new("RECEIPTS") { Arity = ArgumentArity.ZeroOrMore };
    private readonly LedgerOption ledger;
    private readonly TrustOption trust;

    public ImportReceipts(Session session)
        : base(session, "import",
            session.Speech.Of("receipts import 回执文件… (--ledger 台账 | --postgres 连接串) --trust 中心公钥…", "receipts import RECEIPTS… (--ledger FILE | --postgres CONNECTION) --trust CENTER-KEYS…"),
            session.Speech.Of("导入前置机带回的回执：核验中心签名，与台账中封存的清单核对后入账。重复导入不变。",
                "Takes in what the front-end machine brought back: the center's signature is verified and held against the frozen manifest. Imported twice it is the same."),
            session.Speech.Of("0 已入库   1 未入库，或回执被拒（改动、伪造、他人的）   2 用法有误   3 尚未结束，或没有做完   130 被中断",
                "0 stored   1 not stored, or the receipts are refused (changed, forged, another's)   2 wrong usage   3 not ended yet, or not finished   130 interrupted"),
            answersSeveral: true)
    {
        ledger = new LedgerOption(session.Speech);
        trust = new("中心的公钥文件（PEM，注明 # role: CENTER），经可靠途径取得", "the center's public keys (PEM, with # role: CENTER), obtained by a safe way", session.Speech);
        Takes(files, [.. ledger.All, trust.Option]);
    }

    protected override (string Chinese, string English) Kept => ("导入的都在台账中", "What was imported is in the ledger");

    protected override async Task<int> RunAsync(ParseResult parsed, bool asJson, CancellationToken cancellationToken)
    {
        var paths = files.All(parsed, "请给出回执文件，写在 --trust 之前。", "Name the files of receipts, before --trust.");
        var keys = await trust.ReadAsync(parsed, cancellationToken).ConfigureAwait(false)
            ?? throw new UsageException("请用 --trust 给出中心的公钥文件。", "Name the file of the center's public keys by --trust.");
        using var book = ledger.Open(parsed, mayCreate: false);
        var importer = new ReceiptsImporter(book, keys);
        var codes = new List<int>();
        foreach (var path in paths)
        {
            codes.Add(await TellAsync(
                async () => await AnswerAsync(await importer.ImportAsync(path, cancellationToken).ConfigureAwait(false), asJson).ConfigureAwait(false), cancellationToken).ConfigureAwait(false));
        }
        return codes.Max();
    }
}
