using System;

namespace GovData.Client;

/// <summary>审核决定 (what the authority decided on a list: who, when and why).</summary>
public class ReviewDecision
{
    /// <summary>审核方: authority or person.</summary>
    public string By { get; set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>理由: why; always there when the list was returned.</summary>
    public string? Reason { get; set; }
}
