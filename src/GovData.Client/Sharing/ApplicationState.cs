using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>申请状态 (the state of an application for sharing).</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<ApplicationState>))]
public sealed class ApplicationState : OpenEnum<ApplicationState>
{
    /// <summary>已提交. Submitted.</summary>
    public static readonly ApplicationState Submitted = Known("SUBMITTED", "已提交", "Submitted");

    /// <summary>审核中. Before its provider.</summary>
    public static readonly ApplicationState InReview = Known("IN_REVIEW", "审核中", "In review");

    /// <summary>已同意. Granted, wholly or in part.</summary>
    public static readonly ApplicationState Granted = Known("GRANTED", "已同意", "Granted");

    /// <summary>不同意. Refused with a reason.</summary>
    public static readonly ApplicationState Refused = Known("REFUSED", "不同意", "Refused");

    /// <summary>已退回. Returned for completion; a new application has a new key.</summary>
    public static readonly ApplicationState Returned = Known("RETURNED", "已退回", "Returned");

    /// <inheritdoc/>
    protected override IEnumerable<ApplicationState> List() => [Submitted, InReview, Granted, Refused, Returned];
}
