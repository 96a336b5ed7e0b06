using System;

namespace GovData.Client;

/// <summary>A limit of <see cref="CallBudgets"/> ended the call; the center may have acted. A caller's own cancellation is never this.</summary>
public sealed class CenterTimeoutException : CenterException
{
    /// <summary>Makes a timeout; for tests of code that handles one.</summary>
    public CenterTimeoutException(TimeLimit limit, TimeSpan length, CenterOperation? operation = null)
        : this(limit, length, operation, null, 1, null)
    {
    }

    internal CenterTimeoutException(TimeLimit limit, TimeSpan length, CenterOperation? operation, string? traceId, int attempts, Exception? inner)
        : base(Messages.CodeOf(limit), operation, traceId, attempts, Messages.TimedOut(limit, length, operation), inner) => (Limit, Length) = (limit, length);

    /// <summary>Which limit.</summary>
    public TimeLimit Limit { get; }

    /// <summary>How long the limit is.</summary>
    public TimeSpan Length { get; }
}
