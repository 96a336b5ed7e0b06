using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>信息项 (发改高技术〔2017〕1272号, core element 8). One item of a resource: a column of its table.</summary>
public class InformationItem
{
    /// <summary>信息项名称. The Chinese name, which is also the column's header.</summary>
    public string Name { get; set; } = "";

    /// <summary>英文名称. The column's name in the provider's system, where it has one.</summary>
    public string? EnglishName { get; set; }

    /// <summary>数据类型. Letter and length, for example <c>C(18)</c>.</summary>
    public ItemDataType Type { get; set; }

    /// <summary>必填. Whether every row must have a value.</summary>
    public bool Required { get; set; }

    /// <summary>主键. Whether the item belongs to the key by which rows are told apart.</summary>
    public bool IsKey { get; set; }

    /// <summary>标识类型. The identifier it holds; null when it holds none.</summary>
    public IdentifierKind? Identifier { get; set; }

    /// <summary>码表. The only values allowed; empty when any are.</summary>
    public IList<string> CodeSet { get; set; } = new List<string>();

    /// <summary>外部码表. The name of a code list that whoever validates supplies; null when there is none.</summary>
    public string? CodeList { get; set; }

    /// <summary>格式. A regular expression (ECMA-262) that the whole value fits, for example <c>[A-Z]{2}[0-9]{6}</c>; null when any does.</summary>
    public string? Pattern { get; set; }

    /// <summary>最小值. The least value allowed, written as values of the type are: number, date, or date and time; null when there is none.</summary>
    public string? Minimum { get; set; }

    /// <summary>最大值. The greatest value allowed, written as values of the type are: number, date, or date and time; null when there is none.</summary>
    public string? Maximum { get; set; }

    /// <summary>唯一. Whether no two rows may have the same value.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsUnique { get; set; }

    /// <summary>说明. What the item means.</summary>
    public string? Description { get; set; }

    /// <summary>敏感. Whether values are sensitive and shown masked.</summary>
    public bool IsSensitive { get; set; }

    /// <summary>扩展. Members this version does not know, kept for the round trip.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Extensions { get; set; } = new Dictionary<string, JsonElement>();

    /// <summary>The name and the type.</summary>
    public override string ToString() => Name + " " + Type;
}
