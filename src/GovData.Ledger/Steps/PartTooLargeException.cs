using System;
using GovData.Client;

namespace GovData.Ledger;

/// <summary>A part that the center, or a network before it, takes only if it is smaller.</summary>
internal sealed class PartTooLargeException(TaskRow part, CenterException refusal) : Exception(refusal.Message, refusal)
{
    /// <summary>Whether the center itself says so; otherwise it only seems so.</summary>
    public bool IsSaid => Refusal is RequestRefusedException;

    public TaskRow Part { get; } = part;

    /// <summary>What was answered, if anything was.</summary>
    public CenterException Refusal { get; } = refusal;
}
