using System;
using System.Text.Json.Serialization;
using GovData.Security;

namespace GovData.Client;

/// <summary>共享决定 (the decision on an application). A refusal is a decision like any other: a result, never an exception. Everything here is what was signed.</summary>
public class Decision
{
    /// <summary>The payload type of a signed decision.</summary>
    public const string PayloadType = "application/vnd.govdata.sharing-decision+json";

    /// <summary>申请键: key of the application.</summary>
    public string ApplicationKey { get; set; } = "";

    /// <summary>申请部门: social credit code of the department that asked.</summary>
    public string Applicant { get; set; } = "";

    /// <summary>提供部门: social credit code of the department that decided.</summary>
    public string Provider { get; set; } = "";

    /// <summary>信息资源代码: the resource.</summary>
    public string EntryCode { get; set; } = "";

    /// <summary>决定结果: what was decided; <see cref="DecisionOutcome.Pending"/> when nobody has decided yet.</summary>
    public DecisionOutcome Outcome { get; set; } = DecisionOutcome.Of("");

    /// <summary>理由: why; always there when refused or returned.</summary>
    public string? Reason { get; set; }

    /// <summary>审核人: staff number of who decided.</summary>
    public string DecidedBy { get; set; } = "";

    /// <summary>决定时刻: when.</summary>
    public DateTimeOffset DecidedAt { get; set; }

    /// <summary>授权编号: the grant, when granted wholly or in part.</summary>
    public string? GrantId { get; set; }

    /// <summary>共享授权: what may be queried now; null unless granted, wholly or in part.</summary>
    [JsonIgnore]
    public Grant? Grant { get; set; }

    /// <summary>How long to wait before asking again makes sense; null when decided, or when the center does not say.</summary>
    [JsonIgnore]
    public TimeSpan? AskAgainAfter { get; set; }

    /// <summary>The decision as it was signed: keep this as evidence. Null while nobody has decided.</summary>
    [JsonIgnore]
    public SignedDocument? Document { get; set; }

    /// <summary>Whether nobody has decided yet.</summary>
    [JsonIgnore]
    public bool IsPending => Outcome == DecisionOutcome.Pending;

    /// <summary>Application and outcome.</summary>
    public override string ToString() => $"{ApplicationKey} {Outcome}";
}
