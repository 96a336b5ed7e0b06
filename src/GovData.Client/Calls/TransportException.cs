using System;

namespace GovData.Client;

/// <summary>No usable answer was had: the center could not be reached, or what answered cannot be believed.</summary>
public sealed class TransportException : CenterException
{
    /// <summary>Makes a failure; for tests of code that handles one.</summary>
    /// <param name="failure">What went wrong.</param>
    /// <param name="operation">The operation under way.</param>
    /// <param name="detail">What was seen, without data: such as <c>an nginx page (502)</c>.</param>
    public TransportException(TransportFailure failure, CenterOperation? operation = null, string? detail = null)
        : this(failure, operation, detail, null, 1, null)
    {
    }

    internal TransportException(
        TransportFailure failure, CenterOperation? operation, string? detail, string? traceId, int attempts = 1, Exception? inner = null)
        : base(Messages.CodeOf(failure), operation, traceId, attempts, Messages.Transport(failure, operation, detail), inner) => Failure = failure;

    /// <summary>What went wrong.</summary>
    public TransportFailure Failure { get; }
}
