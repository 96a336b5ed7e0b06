using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>问题行处理 (what becomes of a submission with bad rows).</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<BadRowPolicy>))]
public sealed class BadRowPolicy : OpenEnum<BadRowPolicy>
{
    /// <summary>整批. All rows are stored, or none.</summary>
    public static readonly BadRowPolicy AllOrNothing = Known("ALL_OR_NOTHING", "整批", "All rows or none");

    /// <summary>仅合格行. The valid rows are stored.</summary>
    public static readonly BadRowPolicy ValidOnly = Known("VALID_ONLY", "仅合格行", "The valid rows");

    /// <inheritdoc/>
    protected override IEnumerable<BadRowPolicy> List() => [AllOrNothing, ValidOnly];
}
