using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>批量核验状态 (where a batch of verifications stands).</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<VerificationBatchState>))]
public sealed class VerificationBatchState : OpenEnum<VerificationBatchState>
{
    /// <summary>进行中. The center is at it.</summary>
    public static readonly VerificationBatchState Running = Known("RUNNING", "进行中", "Running");

    /// <summary>已完成. Every certificate has its verdict.</summary>
    public static readonly VerificationBatchState Done = Known("DONE", "已完成", "Done");

    /// <summary>失败. There are no verdicts; the reason says why.</summary>
    public static readonly VerificationBatchState Failed = Known("FAILED", "失败", "Failed");

    /// <inheritdoc/>
    protected override IEnumerable<VerificationBatchState> List() => [Running, Done, Failed];
}
