using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>共享申请内容 (what is asked for, for which purpose and on what basis).</summary>
public class SharingRequest
{
    /// <summary>申请键: key of the application, chosen by the department; it lives for ever.</summary>
    [JsonIgnore]
    public string Key { get; set; } = "";

    /// <summary>信息资源代码: the resource.</summary>
    public string EntryCode { get; set; } = "";

    /// <summary>申请的信息项: the items, no more than needed.</summary>
    public IList<string> Items { get; set => field = value ?? []; } = [];

    /// <summary>使用目的: what they are for; every query must name the same.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>办理事项: the matter handled, by code or name.</summary>
    public string Matter { get; set; } = "";

    /// <summary>申请依据: the legal basis.</summary>
    public string LegalBasis { get; set; } = "";

    /// <summary>应用场景: how they will be used.</summary>
    public string Scenario { get; set; } = "";

    /// <summary>使用起始日: first day of use.</summary>
    public CivilDate PeriodFrom { get; set; }

    /// <summary>使用截止日: last day of use.</summary>
    public CivilDate PeriodTo { get; set; }

    /// <summary>查询次数上限: queries in all.</summary>
    public int MaxQueries { get; set; } = 1;

    /// <summary>Key and resource.</summary>
    public override string ToString() => $"{Key} {EntryCode}";
}
