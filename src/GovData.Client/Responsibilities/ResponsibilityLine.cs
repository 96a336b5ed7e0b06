using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>采集责任 (one line of a department's collection responsibility list): which items it is the one source of, and by when they are due.</summary>
public class ResponsibilityLine
{
    /// <summary>责任编号: its id.</summary>
    public string Id { get; set; } = "";

    /// <summary>信息资源代码: the resource.</summary>
    public string ResourceCode { get; set; } = "";

    /// <summary>信息资源名称: the resource's title.</summary>
    public string Title { get; set; } = "";

    /// <summary>所负责的信息项: the items assigned.</summary>
    public IList<string> Items { get; set => field = value ?? []; } = [];

    /// <summary>责任部门: social credit code of the one source (一数一源).</summary>
    public string Department { get; set; } = "";

    /// <summary>更新周期: how often it recurs.</summary>
    public UpdateCycle Cycle { get; set; } = UpdateCycle.Of("");

    /// <summary>数据周期: the period now due, such as <c>2026-Q4</c>.</summary>
    public string Period { get; set; } = "";

    /// <summary>截止日期: the last day, by the center's policy.</summary>
    public CivilDate Due { get; set; }

    /// <summary>Where it stands.</summary>
    public ResponsibilityState State { get; set; } = ResponsibilityState.Of("");

    /// <summary>汇聚键: key of the submission that fulfilled it; null before.</summary>
    public string? FulfilledBy { get; set; }

    /// <summary>版本标记: names this state of the line; goes with the acknowledgement.</summary>
    [JsonPropertyName("etag")]
    public string ETag { get; set; } = "";

    /// <summary>Id, resource, period and state.</summary>
    public override string ToString() => $"{Id} {ResourceCode} {Period} {State}";
}
