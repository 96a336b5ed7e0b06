using System.Collections.Generic;
using GovData.Standards;

namespace GovData.Client;

/// <summary>开放发布内容 (what is opened to society, and how). Opening is city level only and follows the entry's opening attribute. Source: Order 328.</summary>
public class OpenDatasetPublication
{
    /// <summary>信息资源代码: the resource.</summary>
    public string EntryCode { get; set; } = "";

    /// <summary>版本: version of the catalog entry. Default 1.</summary>
    public int Version { get; set; } = 1;

    /// <summary>开放的信息项: the items opened; none of them sensitive.</summary>
    public IList<string> Items { get; set => field = value ?? []; } = [];

    /// <summary>标题: the dataset's title.</summary>
    public string Title { get; set; } = "";

    /// <summary>开放类型: as the entry says. Default unconditional.</summary>
    public OpeningType OpeningType { get; set; } = OpeningType.Unconditional;

    /// <summary>开放条件: the condition, when conditional.</summary>
    public string? Condition { get; set; }

    /// <summary>许可: the licence, by name or address.</summary>
    public string Licence { get; set; } = "";

    /// <summary>文件格式. Default <c>CSV</c>.</summary>
    public string Format { get; set; } = "CSV";

    /// <summary>Resource and title.</summary>
    public override string ToString() => $"{EntryCode} {Title}";
}
