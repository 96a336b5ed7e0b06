using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary><c>govdata evidence archive --out DIRECTORY --center PROFILE|URL --ledger FILE</c></summary>
internal sealed class EvidenceArchive : LedgerVerb
{
    private readonly TextOption place;
    private readonly MaterialOptions material;

    public EvidenceArchive(Session session)
        : base(session, "archive",
            session.Speech.Of($"evidence archive --out 目录 {Places(session.Speech)} [--certificate 文件…] [--crl 文件…] [--ocsp 文件…] [--public-key 文件…]",
                $"evidence archive --out DIRECTORY {Places(session.Speech)} [--certificate FILE…] [--crl FILE…] [--ocsp FILE…] [--public-key FILE…]"),
            session.Speech.Of("归档：把上一归档段之后、至中心所引检查点为止的存证连同当日信任材料写成一个文件，文件名即其杂凑值。台账和已有文件一律不删；不调用中心。",
                "Writes the evidence behind the last segment, up to the last checkpoint the center cites, with the trust material of the day as one file; its name is its digest. Nothing is deleted, in the ledger or beside it, and the center is not called."),
            session.Speech.Of("0 已归档，或没有可归档的   2 用法有误   3 没有做完，可再次运行   130 被中断，可再次运行",
                "0 archived, or nothing is there to be   2 wrong usage   3 not finished, run it again   130 interrupted, run it again"))
    {
        place = new("--out", session.Speech.Of("归档段所在目录；没有时新建，同时只由一个进程写", "the directory of the segments; made where there is none, written by one process at a time"));
        material = new MaterialOptions(session.Speech);
        Takes(null, [place], material.All);
    }

    protected override Task<int> RunAsync(ParseResult parsed, bool asJson, CancellationToken cancellationToken)
    {
        if (place.One(parsed) is not { } directory) throw new UsageException("请用 --out 指明归档目录。", "Name the directory of the segments by --out.");
        var ofTheDay = material.Read(parsed);
        return WithLedgerAsync(
            parsed, provider: null,
            async (client, book) =>
            {
                var segment = await new CheckpointAnchor(client, book).ArchiveAsync(directory, ofTheDay, cancellationToken).ConfigureAwait(false);
                if (segment is null)
                    await Session.Error.WriteLineAsync(Session.Speech.Of("没有可归档的：上一归档段之后，中心还没有引用检查点。", "Nothing to archive: the center cites no checkpoint behind the last segment yet.")).ConfigureAwait(false);
                await AnchorageAnswer.WriteAsync(Session, segment, segment is null ? "" : Path.Combine(directory, segment.FileName), asJson).ConfigureAwait(false);
                return ExitCode.Yes;
            },
            cancellationToken,
            mayCreate: false);
    }
}
