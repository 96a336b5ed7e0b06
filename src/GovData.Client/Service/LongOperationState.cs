using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>任务状态 (the state of long work).</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<LongOperationState>))]
public sealed class LongOperationState : OpenEnum<LongOperationState>
{
    /// <summary>进行中. Running.</summary>
    public static readonly LongOperationState Running = Known("RUNNING", "进行中", "Running");

    /// <summary>已完成. Done.</summary>
    public static readonly LongOperationState Done = Known("DONE", "已完成", "Done");

    /// <summary>失败. Failed; the reason says why.</summary>
    public static readonly LongOperationState Failed = Known("FAILED", "失败", "Failed");

    /// <inheritdoc/>
    protected override IEnumerable<LongOperationState> List() => [Running, Done, Failed];
}
