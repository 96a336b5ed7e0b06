using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading.Tasks;
using GovData.Validation;

namespace GovData.Tool;

/// <summary>How a list or a table that entries come from is read, and how what is wrong with it is told: beside the answer, on standard error.</summary>
internal sealed class SheetSource(Speech speech)
{
    private readonly EncodingOption encoding = new(speech.Of("CSV 的编码：utf-8 或 gb18030；不给时按字节顺序标记，否则按 UTF-8，从不猜测", "of CSV: utf-8 or gb18030; otherwise by the byte order mark, else UTF-8, never guessed"));
    private readonly TextOption sheet = new("--sheet", speech.Of("工作簿中的工作表，默认第一个可见的", "the sheet of a workbook; the first visible one unless given"));

    public IEnumerable<Option> All => [encoding, sheet];

    /// <exception cref="UsageException">A sheet is named, and the table has none.</exception>
    public string? Sheet(ParseResult parsed, string table)
    {
        var name = sheet.One(parsed);
        TableFile.MayHave(name is null ? null : sheet.Name, table);
        return name;
    }

    public TableEncoding? Encoding(ParseResult parsed) => encoding.Read(parsed);

    /// <summary>Tells the findings and answers the exit code.</summary>
    public async Task<int> EndAsync(QualityReport report, Session session)
    {
        if (report.Counts.Any()) await session.Error.WriteAsync(report.ToText(speech.Culture)).ConfigureAwait(false);
        return !report.IsReadable ? ExitCode.CouldNotJudge : report.IsClean ? ExitCode.Yes : ExitCode.No;
    }
}
