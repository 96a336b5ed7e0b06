using System.Collections.Generic;
using System.CommandLine;
using GovData.Validation;

namespace GovData.Tool;

/// <summary>How a table is read, as it is said on the command line.</summary>
internal sealed class ReadingOptions(Speech speech)
{
    private const int LastRow = 1 << 20;

    private readonly EncodingOption encoding = new(speech.Of("utf-8 或 gb18030；不给时按字节顺序标记，否则按 UTF-8，从不猜测", "utf-8 or gb18030; otherwise by the byte order mark, else UTF-8, never guessed"));
    private readonly TextOption separator = new("--separator", speech.Of("CSV 的分隔符：comma、semicolon、tab 或 bar；默认按表头", "what CSV is separated by: comma, semicolon, tab or bar; by its header unless given"));
    private readonly TextOption sheet = new("--sheet", speech.Of("工作簿中的工作表，默认第一个可见的", "the sheet of a workbook; the first visible one unless given"));
    private readonly TextOption headerRow = new("--header-row", speech.Of("列名在工作表的第几行，默认第一个有内容的行", "which row of the sheet holds the names; the first with a value unless given"));

    public IEnumerable<Option> All => [encoding, separator, sheet, headerRow];

    /// <exception cref="UsageException">An option is written wrongly, or says nothing about this table.</exception>
    public TableValidationOptions Read(ParseResult parsed, string table)
    {
        var options = new TableValidationOptions
        {
            Encoding = encoding.Read(parsed),
            Delimiter = separator.All(parsed).Count == 0 ? null : separator.OneOf(parsed, "comma", "semicolon", "tab", "bar") switch { "comma" => ',', "semicolon" => ';', "tab" => '\t', _ => '|' },
            Sheet = sheet.One(parsed),
            HeaderRow = (int)(headerRow.Number(parsed, 1, LastRow) ?? 0),
        };
        TableFile.MayHave(options.Sheet is null ? null : sheet.Name, table);
        TableFile.MayHave(options.HeaderRow == 0 ? null : headerRow.Name, table);
        return options;
    }
}
