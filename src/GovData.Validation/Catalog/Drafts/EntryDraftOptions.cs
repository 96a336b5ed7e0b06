using System;

namespace GovData.Validation;

/// <summary>How an entry is drafted from a table.</summary>
public class EntryDraftOptions
{
    private long? rows;
    private int longestCodeSet = 30;

    /// <summary>How many rows are looked at, from the first; all when null.</summary>
    /// <value>Null.</value>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public long? Rows
    {
        get => rows;
        set => rows = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one row has to be looked at.");
    }

    /// <summary>How many different values a column may have to be drafted as a code set; 0 for no code sets.</summary>
    /// <value>30.</value>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 10,000.</exception>
    public int LongestCodeSet
    {
        get => longestCodeSet;
        set => longestCodeSet = value is >= 0 and <= 10_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A code set has from 0 to 10,000 codes.");
    }

    /// <summary>字符编码. What CSV is declared to be; null = by its byte order mark, without one UTF-8. Never guessed.</summary>
    public TableEncoding? Encoding { get; set; }

    /// <summary>工作表. The sheet of the workbook that is read; the first one when null.</summary>
    public string? Sheet { get; set; }
}
