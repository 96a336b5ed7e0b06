using System;
using GovData.Client;

namespace GovData.Ledger;

/// <summary>A part that the center, or a network before it, takes only if it is smaller.</summary>
internal sealed class PartTooLargeException(TaskRow part, CenterException refusal) : Exception(refusal.Message, refusal)
{
    public TaskRow Part { get; } = part;

    /// <summary>What was answered, if anything was.</summary>
    public CenterException Refusal { get; } = refusal;
}
