using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>汇聚状态 (the state of a submission).</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<SubmissionState>))]
public sealed class SubmissionState : OpenEnum<SubmissionState>
{
    /// <summary>已登记. Announced; nothing has come yet.</summary>
    public static readonly SubmissionState Announced = Known("ANNOUNCED", "已登记", "Announced");

    /// <summary>接收中. Parts are coming.</summary>
    public static readonly SubmissionState Receiving = Known("RECEIVING", "接收中", "Receiving");

    /// <summary>检查中. Closed, being checked.</summary>
    public static readonly SubmissionState Checking = Known("CHECKING", "检查中", "Checking");

    /// <summary>已入库. Stored.</summary>
    public static readonly SubmissionState Stored = Known("STORED", "已入库", "Stored");

    /// <summary>部分入库. The valid rows are stored.</summary>
    public static readonly SubmissionState Partly = Known("PARTLY", "部分入库", "Stored in part");

    /// <summary>未入库. Rejected; the reason says why.</summary>
    public static readonly SubmissionState Rejected = Known("REJECTED", "未入库", "Rejected");

    /// <summary>已撤回. Recalled.</summary>
    public static readonly SubmissionState Recalled = Known("RECALLED", "已撤回", "Recalled");

    /// <inheritdoc/>
    protected override IEnumerable<SubmissionState> List() => [Announced, Receiving, Checking, Stored, Partly, Rejected, Recalled];
}
