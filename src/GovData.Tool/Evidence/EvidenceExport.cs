using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using System.CommandLine;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary><c>govdata evidence export --out FILE --ledger FILE</c></summary>
internal sealed class EvidenceExport : Verb
{
    private readonly Session session;
    private readonly TextOption place;
    private readonly LedgerOption ledger;

    public EvidenceExport(Session session)
        : base("export",
            session.Speech.Of("evidence export --out 文件 (--ledger 台账 | --postgres 连接串)", "evidence export --out FILE (--ledger FILE | --postgres CONNECTION)"),
            session.Speech.Of("把台账中的全部存证写成一个文件，每行一条，可交任何人核验；不联网，台账不变。已有的文件不会覆盖。",
                "Writes all evidence of the ledger as one file, an entry a line, for anybody to verify; offline, and the ledger stays as it is. A file that exists is not written over."),
            session.Speech.Of("0 已写出   2 用法有误   3 没有写完   130 被中断", "0 written   2 wrong usage   3 not written   130 interrupted"))
    {
        this.session = session;
        place = new("--out", session.Speech.Of("存证文件", "the file of evidence"));
        ledger = new(session.Speech);
        Options.Add(place);
        foreach (var option in ledger.All) Options.Add(option);
    }

    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = OutputPlace.New(place.One(parsed) ?? throw new UsageException("请用 --out 指明存证文件。", "Name the file of evidence by --out."));
        using var book = ledger.Open(parsed, mayCreate: false);
        return await new SubmissionTrouble(session, ("什么都没有改动", "Nothing was changed")).TellAsync(() => WriteAsync(book, path, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> WriteAsync(DepartmentLedger book, string path, CancellationToken cancellationToken)
    {
        var lines = 0L;
        await WholeFile.WriteAsync(path, overwrite: false, async file => lines = await book.ExportEvidenceAsync(file, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        await session.Output.WriteLineAsync(session.Speech.Of(FormattableString.Invariant($"{path}：{lines} 行"), FormattableString.Invariant($"{path}: {lines} lines"))).ConfigureAwait(false);
        return ExitCode.Yes;
    }
}
