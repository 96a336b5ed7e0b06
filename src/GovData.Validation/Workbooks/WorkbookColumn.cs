using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>A column of a workbook that is written.</summary>
internal sealed class WorkbookColumn(string name)
{
    /// <summary>What stands in the first row.</summary>
    public string Name { get; } = name;

    /// <summary>Its width in digits.</summary>
    public int Width { get; init; } = 18;

    /// <summary>What may be chosen from a list below the header; none, no list.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What is shown beside a cell that is being filled in; at most 255 characters are.</summary>
    public string? Hint { get; init; }
}
