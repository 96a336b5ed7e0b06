using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>表内约束. A rule of a table that needs more than one item: the contract's <c>TableConstraint</c>, not an element of the guide.</summary>
public class TableConstraint
{
    /// <summary>约束类别. What must hold; null until it is stated.</summary>
    public TableConstraintKind? Kind { get; set; }

    /// <summary>信息项. The Chinese names of the items it speaks of, in the order its kind asks for.</summary>
    public IList<string> Items { get; set; } = new List<string>();

    /// <summary>扩展. Members this version does not know, kept for the round trip.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Extensions { get; set; } = new Dictionary<string, JsonElement>();

    /// <summary>The kind and the items.</summary>
    public override string ToString() => Kind + "(" + string.Join(", ", Items ?? []) + ")";
}
