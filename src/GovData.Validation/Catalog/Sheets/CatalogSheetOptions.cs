using System;

namespace GovData.Validation;

/// <summary>How a department's list is written to a sheet and read from one.</summary>
public class CatalogSheetOptions
{
    private int samplesPerFinding = 10;

    /// <summary>逐行重复. Whether an export repeats what is the entry's on the row of each of its items; otherwise it stands on the first only, as in
    /// merged cells. An import takes both.</summary>
    /// <value>True: such a sheet can be sorted and filtered.</value>
    public bool RepeatsEntry { get; set; } = true;

    /// <summary>字节顺序标记. Whether an exported CSV begins with a byte order mark, without which Excel takes UTF-8 for GBK.</summary>
    /// <value>True.</value>
    public bool ByteOrderMark { get; set; } = true;

    /// <summary>字符编码. What an imported CSV is declared to be; null = by its byte order mark, without one UTF-8. Never guessed.</summary>
    public TableEncoding? Encoding { get; set; }

    /// <summary>工作表. The sheet of the workbook that is read; the first one when null.</summary>
    public string? Sheet { get; set; }

    /// <summary>How many samples the report of an import keeps per rule and column; counts are exact whatever this is.</summary>
    /// <value>10.</value>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 10,000.</exception>
    public int SamplesPerFinding
    {
        get => samplesPerFinding;
        set => samplesPerFinding = value is >= 0 and <= 10_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A report keeps from 0 to 10,000 samples per rule and column.");
    }
}
