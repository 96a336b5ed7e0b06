using System.Collections.Generic;

namespace GovData.Client;

/// <summary>A refusal in the center's words (RFC 9457 problem details, with the contract's members).</summary>
public class Problem
{
    /// <summary>The stable code, such as <c>grant-item-outside</c>; all codes stand in the contract.</summary>
    public string Code { get; set; } = "";

    /// <summary>One line: what happened.</summary>
    public string Title { get; set; } = "";

    /// <summary>What happened here, and what to do.</summary>
    public string? Detail { get; set; }

    /// <summary>The HTTP status, repeated in the body because gateways rewrite it.</summary>
    public int Status { get; set; }

    /// <summary>The trace id under which both sides recorded the call.</summary>
    public string? TraceId { get; set; }

    /// <summary>Whether the same request may succeed later.</summary>
    public bool Retryable { get; set; }

    /// <summary>Seconds to wait before the next attempt, if the center says.</summary>
    public int? RetryAfter { get; set; }

    /// <summary>Who can put it right: <c>you</c>, <c>provider</c>, <c>center</c> or <c>network</c>.</summary>
    public string WhoCanFix { get; set; } = "";

    /// <summary>The places in the request that were refused.</summary>
    public IList<ProblemError> Errors { get; set => field = value ?? []; } = [];

    /// <summary>Code and status; never the detail, which may quote data.</summary>
    public override string ToString() => $"{Code} ({Status})";
}
