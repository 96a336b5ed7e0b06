using System;
using System.Collections.Generic;
using System.Globalization;

namespace GovData.Validation;

/// <summary>How a table is judged. Copied when the validator is made; changing it afterwards changes nothing.</summary>
public class TableValidationOptions
{
    private int samplesPerFinding = 10;
    private int? threads;
    private long keyMemory = 256L * 1024 * 1024;
    private int headerRow;
    private long errorFileLimit = 1_000_000;

    /// <summary>How many samples a report keeps per rule and item; counts are exact whatever this is.</summary>
    /// <value>10.</value>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 10,000.</exception>
    public int SamplesPerFinding
    {
        get => samplesPerFinding;
        set => samplesPerFinding = value is >= 0 and <= 10_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A report keeps from 0 to 10,000 samples per rule and item.");
    }

    /// <summary>Told now and then how far it has come; null for nobody.</summary>
    public IProgress<ValidationProgress>? Progress { get; set; }

    /// <summary>文件格式. Null = what the bytes look like, and <c>.jsonl</c> or <c>.ndjson</c> is JSON Lines.</summary>
    public TableFormat? Format { get; set; }

    /// <summary>字符编码. What a text table is declared to be; null = by its byte order mark, without one UTF-8. Never guessed.</summary>
    public TableEncoding? Encoding { get; set; }

    /// <summary>分隔符. Of CSV: comma, semicolon, tab or vertical bar; null = the one that makes the most of the header.</summary>
    public char? Delimiter { get; set; }

    /// <summary>工作表. Of a workbook; null = the first that is visible.</summary>
    public string? Sheet { get; set; }

    /// <summary>表头行. The row of a worksheet that holds the column names, from 1; 0 = the first that isn't empty.</summary>
    /// <value>0.</value>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 1,048,576.</exception>
    public int HeaderRow
    {
        get => headerRow;
        set => headerRow = value is >= 0 and <= 1_048_576 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A worksheet has rows 1 to 1,048,576.");
    }

    /// <summary>列名对照. Columns that are called otherwise than their items.</summary>
    public ColumnMap Columns { get; set; } = new();

    /// <summary>代码表. By the name that an item's <c>codeList</c> refers to: the codes.</summary>
    public IDictionary<string, IReadOnlyCollection<string>> CodeLists { get; set; } = new Dictionary<string, IReadOnlyCollection<string>>();

    /// <summary>占位值. Texts that stand where there is no value; letters of ASCII in either case. Empty = none is looked for.</summary>
    /// <value>What departments are seen to write; no standard lists them.</value>
    public IList<string> Fillers { get; set; } = ["暂无", "无", "空", "不详", "未知", "待补", "-", "--", "—", "——", "/", "\\", "N/A", "NA", "null", "none", "nil", "#N/A"];

    /// <summary>控制总数. What the sender counted; null when nothing is known.</summary>
    public TableTotals? Totals { get; set; }

    /// <summary>规则集版次. The editions judged by in one pass. The first makes the report, the others are its <see cref="QualityReport.OtherEditions"/>.</summary>
    /// <value><see cref="RuleSet.Current"/>.</value>
    public IList<RuleSet> Editions { get; set; } = [RuleSet.Current];

    /// <summary>How many threads read, digest and judge. The report is the same bytes whatever this is. Of a stream over 1 MB that is no file the next block is asked for
    /// besides, while the last is judged.</summary>
    /// <value>Null: two of an input known to have more than 1 MB, where there are two processors; else one, on which all is done where it was called.</value>
    /// <exception cref="ArgumentOutOfRangeException">Below 1 or above 64.</exception>
    public int? Threads
    {
        get => threads;
        set => threads = value is null or >= 1 and <= 64 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A table is judged by 1 to 64 threads.");
    }

    /// <summary>
    /// Bytes of memory for the keys of a table. Beyond it their keyed hashes go to <see cref="SpillFolder"/>: the findings are the same, but
    /// samples of keys found from there on don't show the value.
    /// </summary>
    /// <value>256 MiB, which is enough for 12 million rows.</value>
    /// <exception cref="ArgumentOutOfRangeException">Below 1 MiB.</exception>
    public long KeyMemory
    {
        get => keyMemory;
        set => keyMemory = value >= 1 << 20 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Keys need at least 1 MiB.");
    }

    /// <summary>Where keyed hashes are spilled; null = the folder for temporary files. Nothing readable is written, and it is removed at the end.</summary>
    public string? SpillFolder { get; set; }

    /// <summary>
    /// 错误清单. Where every finding is listed, under the first edition: a CSV file in UTF-8 with a byte order mark, which spreadsheets open; one file for one table, overwritten by the
    /// next. In the order of the rows, but for keys that were spilled, which come last. Null = none is written.
    /// </summary>
    public string? ErrorFile { get; set; }

    /// <summary>Whether the list of errors shows values in full. Otherwise values of sensitive items and long runs of digits are masked there too, though values are not shortened.</summary>
    /// <value>False.</value>
    public bool ErrorFileShowsValues { get; set; }

    /// <summary>How many findings the list of errors holds at most; its last line then says how many more there are.</summary>
    /// <value>1,000,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public long ErrorFileLimit
    {
        get => errorFileLimit;
        set => errorFileLimit = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A list of errors holds at least one.");
    }

    /// <summary>
    /// 带错误说明的工作簿. Where a workbook (XLSX) is given back with what is wrong in it under the first edition: a column 错误说明, the wrong cells on light red ground and those with warnings only on yellow; a filter on the whole table takes in the new column; all else as it was.
    /// Up to 200,000 findings are marked; values are not repeated. What is about the whole sheet stands in the first row below the header. Judging such a workbook again passes over its column
    /// 错误说明. The file is there whole or not at all, and never the input itself. Null = none is written. An input that is no workbook, or can't be marked, has the finding
    /// <c>workbook.not-marked</c>; one that can't be read to its end is not marked.
    /// </summary>
    public string? MarkedWorkbook { get; set; }

    /// <summary>The language of the explanations: Chinese for any Chinese culture, English otherwise; null = the current UI culture when a table is judged.</summary>
    public CultureInfo? MarkedWorkbookCulture { get; set; }
}
