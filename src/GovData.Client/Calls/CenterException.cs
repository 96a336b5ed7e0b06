using System;

namespace GovData.Client;

/// <summary>
/// A call to the center did not come to its end. The message says what happened, what to do and who can do it, and carries no data,
/// identifier, token or key. A person's refusal (a decision) and a failed verification are results, not exceptions.
/// </summary>
public abstract class CenterException : Exception
{
    private protected CenterException(string code, CenterOperation? operation, string? traceId, int attempts, string message, Exception? inner)
        : base(message, inner) => (Code, Operation, TraceId, Attempts) = (code, operation, traceId, attempts);

    /// <summary>A short code to give over the telephone; the same in every language.</summary>
    public string Code { get; }

    /// <summary>The operation, if one was under way.</summary>
    public CenterOperation? Operation { get; }

    /// <summary>The trace id of the call, known to both sides.</summary>
    public string? TraceId { get; private set; }

    /// <summary>How many attempts were made; 0 when nothing was sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>Says of a failure to sign in which attempt of which call it ended.</summary>
    internal void EndedAttempt(string traceId, int number)
    {
        if (string.IsNullOrEmpty(TraceId)) TraceId = traceId;
        if (Attempts > 0) Attempts = number;
    }
}
