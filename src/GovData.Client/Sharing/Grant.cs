using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Security;
using GovData.Standards;

namespace GovData.Client;

/// <summary>共享授权 (what a department may query, for what, for how long and how often). Everything but state and use is what was signed.</summary>
public class Grant
{
    /// <summary>The payload type of a signed grant.</summary>
    public const string PayloadType = "application/vnd.govdata.sharing-grant+json";

    /// <summary>授权编号: its id.</summary>
    public string Id { get; set; } = "";

    /// <summary>申请键: the application it came of.</summary>
    public string ApplicationKey { get; set; } = "";

    /// <summary>信息资源代码: the resource.</summary>
    public string EntryCode { get; set; } = "";

    /// <summary>授权信息项: the items that may be read.</summary>
    public IList<string> Items { get; set => field = value ?? []; } = [];

    /// <summary>授权目的: the only purpose; every query's context names it, character for character.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>用数部门: social credit code of the department that may query.</summary>
    public string Holder { get; set; } = "";

    /// <summary>提供部门: social credit code of the department that provides.</summary>
    public string Provider { get; set; } = "";

    /// <summary>起始日: first day.</summary>
    public CivilDate ValidFrom { get; set; }

    /// <summary>截止日: last day.</summary>
    public CivilDate ValidTo { get; set; }

    /// <summary>次数上限: queries in all.</summary>
    public int MaxQueries { get; set; }

    /// <summary>授权时刻: when it was granted.</summary>
    public DateTimeOffset GrantedAt { get; set; }

    /// <summary>已用次数: queries made when the grant was fetched.</summary>
    [JsonIgnore]
    public int UsedQueries { get; set; }

    /// <summary>Where it stood when it was fetched.</summary>
    [JsonIgnore]
    public GrantState State { get; set; } = GrantState.Active;

    /// <summary>The grant as it was signed: keep this as evidence.</summary>
    [JsonIgnore]
    public SignedDocument Document { get; set; } = null!;

    /// <summary>Id, resource and state.</summary>
    public override string ToString() => $"{Id} {EntryCode} {State}";
}
