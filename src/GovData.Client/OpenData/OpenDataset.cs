using System;
using System.Collections.Generic;
using GovData.Security;
using GovData.Standards;

namespace GovData.Client;

/// <summary>开放数据集 (a dataset opened to society).</summary>
public class OpenDataset
{
    /// <summary>数据集键: its key.</summary>
    public string Key { get; set; } = "";

    /// <summary>信息资源代码: the resource.</summary>
    public string EntryCode { get; set; } = "";

    /// <summary>版本: version of the catalog entry.</summary>
    public int Version { get; set; }

    /// <summary>标题: its title.</summary>
    public string Title { get; set; } = "";

    /// <summary>发布部门: social credit code of the department.</summary>
    public string Publisher { get; set; } = "";

    /// <summary>开放的信息项: the items opened.</summary>
    public IList<string> Items { get; set => field = value ?? []; } = [];

    /// <summary>开放类型: how it is opened.</summary>
    public OpeningType OpeningType { get; set; } = OpeningType.Of("");

    /// <summary>开放条件: the condition, when conditional.</summary>
    public string? Condition { get; set; }

    /// <summary>许可: the licence, by name or address.</summary>
    public string Licence { get; set; } = "";

    /// <summary>文件格式, such as <c>CSV</c>.</summary>
    public string Format { get; set; } = "";

    /// <summary>数据行数: data rows.</summary>
    public long Rows { get; set; }

    /// <summary>Bytes of the file.</summary>
    public long Size { get; set; }

    /// <summary>Digest of the file.</summary>
    public ContentDigest? Digest { get; set; }

    /// <summary>发布时刻: when it was published.</summary>
    public DateTimeOffset PublishedAt { get; set; }

    /// <summary>Where it stands.</summary>
    public OpenDatasetState State { get; set; } = OpenDatasetState.Of("");

    /// <summary>Key, title and state.</summary>
    public override string ToString() => $"{Key} {Title} {State}";
}
