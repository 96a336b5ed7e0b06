using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using GovData.Validation;

namespace GovData.Tool;

/// <summary><c>govdata catalog draft TABLE</c></summary>
internal sealed class CatalogDraft : Verb
{
    private readonly Session session;
    private readonly PathArgument file = new("TABLE") { Arity = ArgumentArity.ZeroOrMore };
    private readonly SheetSource source;
    private readonly TextOption rows;

    public CatalogDraft(Session session)
        : base("draft",
            session.Speech.Of("catalog draft 数据表 [--rows 行数] [--encoding utf-8|gb18030] [--sheet 工作表]", "catalog draft TABLE [--rows N] [--encoding utf-8|gb18030] [--sheet NAME]"),
            session.Speech.Of("从数据表推断目录条目（JSON，写到标准输出）；还缺什么写到标准错误，由人核对补齐。", "Infers a catalog entry from a table (JSON, to standard output); what is still missing goes to standard error, for people to complete."),
            session.Speech.Of("0 已推断   2 用法有误   3 读不出来或没有读完   130 被中断", "0 drafted   2 wrong usage   3 cannot be read, or not to its end   130 interrupted"))
    {
        this.session = session;
        source = new(session.Speech);
        rows = new("--rows", session.Speech.Of("只看前多少行；默认全部", "how many rows are looked at; all unless given"));
        Arguments.Add(file);
        Option[] all = [.. source.All, rows];
        foreach (var option in all) Options.Add(option);
    }

    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = file.One(parsed, "请给出一个数据文件。", "Name one file.");
        var options = new EntryDraftOptions { Encoding = source.Encoding(parsed), Sheet = source.Sheet(parsed, path), Rows = rows.Number(parsed, 1, long.MaxValue) };
        var draft = path == "-"
            ? await EntryDraft.FromAsync(session.Input, options, cancellationToken).ConfigureAwait(false)
            : await EntryDraft.FromFileAsync(path, options, cancellationToken).ConfigureAwait(false);
        if (draft.Report.IsReadable) await session.Output.WriteAsync(EntryLine.Of(draft.Entry)).ConfigureAwait(false);
        return await source.EndAsync(draft.Report, session).ConfigureAwait(false) == ExitCode.CouldNotJudge ? ExitCode.CouldNotJudge : ExitCode.Yes;
    }
}
