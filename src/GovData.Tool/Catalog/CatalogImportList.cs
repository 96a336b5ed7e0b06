using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using GovData.Validation;

namespace GovData.Tool;

/// <summary><c>govdata catalog import LIST.xlsx|csv</c></summary>
internal sealed class CatalogImportList : Verb
{
    private readonly Session session;
    private readonly PathArgument file = new("LIST") { Arity = ArgumentArity.ZeroOrMore };
    private readonly SheetSource source;

    public CatalogImportList(Session session)
        : base("import",
            session.Speech.Of("catalog import 清单.xlsx|csv [--encoding utf-8|gb18030] [--sheet 工作表]", "catalog import LIST.xlsx|csv [--encoding utf-8|gb18030] [--sheet NAME]"),
            session.Speech.Of("读取部门填写的目录清单：标准输出每行一个条目（JSON），问题写到标准错误；条目再用 catalog check 校验。", "Reads a list that a department filled in: one entry a line (JSON) to standard output, findings to standard error; catalog check then judges the entries."),
            session.Speech.Of("0 全部读懂   1 有读不懂的   2 用法有误   3 读不出来   130 被中断", "0 all understood   1 not all   2 wrong usage   3 cannot be read   130 interrupted"))
    {
        this.session = session;
        source = new(session.Speech);
        Arguments.Add(file);
        foreach (var option in source.All) Options.Add(option);
    }

    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = file.One(parsed, "请给出一份清单。", "Name one list.");
        var options = new CatalogSheetOptions { Encoding = source.Encoding(parsed), Sheet = source.Sheet(parsed, path) };
        var import = path == "-"
            ? await CatalogSheet.ImportAsync(session.Input, options, cancellationToken).ConfigureAwait(false)
            : await CatalogSheet.ImportFileAsync(path, options, cancellationToken).ConfigureAwait(false);
        foreach (var entry in import.Entries) await session.Output.WriteAsync(EntryLine.Of(entry)).ConfigureAwait(false);
        return await source.EndAsync(import.Report, session).ConfigureAwait(false);
    }
}
