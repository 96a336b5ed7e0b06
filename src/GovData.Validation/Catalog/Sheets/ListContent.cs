using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>What was read of a sheet, before anybody knows what its rows mean.</summary>
internal sealed class ListContent
{
    /// <summary>More rows than all departments of a city list.</summary>
    public const int MostRows = 1_000_000;

    /// <summary>The rows that aren't blank.</summary>
    public List<ListRow> Rows { get; } = [];

    /// <summary>What could not be read: the rule, the row (0 = the sheet), and what stands there.</summary>
    public List<(QualityRule Rule, long Row, string? Value)> Faults { get; } = [];

    public long Bytes { get; set; }

    public string Digest { get; set; } = "";

    public string Encoding { get; set; } = "utf-8";
}
