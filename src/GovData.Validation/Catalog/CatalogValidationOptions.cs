using System;
using System.Collections.Generic;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>How catalog entries are judged: the day, who is listed as source, and what the law leaves open.</summary>
public class CatalogValidationOptions
{
    private int samplesPerFinding = 10;

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

    /// <summary>判定日. The day on which it is judged: nothing can have been published later. Null: publication dates aren't judged.</summary>
    public CivilDate? AsOf { get; set; }

    /// <summary>采集责任清单所列来源. Per resource code, the unified social credit code of the department that the responsibility list names as its source
    /// (Order 328, 一数一源). Entries without a line here aren't judged by it.</summary>
    public IDictionary<string, string> ListedSources { get; set; } = new Dictionary<string, string>();

    /// <summary>其他格式类型. Format types in use here beyond those of the guide, for example <c>gpkg</c>; letter case does not matter.
    /// The guide's own list is unverified and open.</summary>
    public IList<string> FormatTypes { get; set; } = new List<string>();

    /// <summary>不适用的规则. Ids of rules that don't apply here, for example <c>entry.sharing-basis-missing</c>: rules whose source says
    /// “unverified” rest on secondary sources, and a center may hold them otherwise.</summary>
    public IList<string> IgnoredRules { get; set; } = new List<string>();
}
