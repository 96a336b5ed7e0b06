using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>政务信息资源目录条目 (发改高技术〔2017〕1272号). One resource of the catalog with its 13 core elements.</summary>
public partial class CatalogEntry
{
    /// <summary>1 信息资源分类. The classes in words, 类 / 项 / 目 / 细目; derived from the code by the center.</summary>
    public string? Classification { get; set; }

    /// <summary>2 信息资源名称. The title.</summary>
    public string Title { get; set; } = "";

    /// <summary>3 信息资源代码. For example <c>307005012/000001</c>, see <see cref="ResourceCode"/>; empty until the center has given one, and then not written.</summary>
    public string Code { get; set; } = "";

    /// <summary>4 信息资源提供方. The department that provides it.</summary>
    public string ProviderName { get; set; } = "";

    /// <summary>5 信息资源提供方代码. The provider's unified social credit code.</summary>
    public string ProviderCode { get; set; } = "";

    /// <summary>6 信息资源摘要. What the resource holds.</summary>
    public string? Abstract { get; set; }

    /// <summary>7 信息资源格式. What it is kept as.</summary>
    public ResourceFormat Format { get; set; } = new();

    /// <summary>8 信息项信息. Its items, in the order of the columns.</summary>
    public IList<InformationItem> Items { get; set; } = new List<InformationItem>();

    /// <summary>9 共享属性. How it is shared.</summary>
    public SharingAttribute Sharing { get; set; } = new();

    /// <summary>10 开放属性. How it is opened.</summary>
    public OpeningAttribute Opening { get; set; } = new();

    /// <summary>11 更新周期. How often it is renewed; null until it is stated.</summary>
    public UpdateCycle? UpdateCycle { get; set; }

    /// <summary>12 发布日期. The day it was published; null before.</summary>
    public CivilDate? PublishedOn { get; set; }

    /// <summary>13 关联资源代码. Codes of the same resource or related ones in other catalogs.</summary>
    public IList<string> RelatedCodes { get; set; } = new List<string>();

    /// <summary>表内约束. What must hold between the items of a row, or between rows; not among the 13 elements, not written when empty.</summary>
    public IList<TableConstraint> Constraints { get; set; } = new List<TableConstraint>();

    /// <summary>版本. 0 until it is published, then from 1; every published change makes the next.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Version { get; set; }

    /// <summary>扩展元数据. Local elements and members this version does not know, kept for the round trip.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Extensions { get; set; } = new Dictionary<string, JsonElement>();

    /// <summary>The code and the title.</summary>
    public override string ToString() => string.IsNullOrEmpty(Code) ? Title ?? "" : Code + " " + Title;
}
