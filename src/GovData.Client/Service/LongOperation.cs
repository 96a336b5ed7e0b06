using System.Text.Json.Serialization;

namespace GovData.Client;

/// <summary>长任务 (work that outlives its request).</summary>
public class LongOperation
{
    /// <summary>任务编号: its id.</summary>
    public string Id { get; set; } = "";

    /// <summary>The operation that began it, such as <c>closeSubmission</c>.</summary>
    public string? Kind { get; set; }

    /// <summary>Where it stands.</summary>
    public LongOperationState State { get; set; } = LongOperationState.Of("");

    /// <summary>进度: how far it is; null when the center cannot tell.</summary>
    public OperationProgress? Progress { get; set; }

    /// <summary>终止原因: why it ended as it did; always there when it failed.</summary>
    public string? Reason { get; set; }

    /// <summary>The contract-relative address of what came of it.</summary>
    public string? Result { get; set; }

    /// <summary>Seconds to wait before asking again; null when finished.</summary>
    public int? NextPoll { get; set; }

    /// <summary>Whether it has ended, well or not.</summary>
    [JsonIgnore]
    public bool IsFinal => State == LongOperationState.Done || State == LongOperationState.Failed || (State is { IsKnown: false } && NextPoll is null);

    /// <summary>Id and state.</summary>
    public override string ToString() => $"{Id} {State}";
}
