using System;

namespace GovData.Client;

/// <summary>The center (or, before the wire, the SDK) understood the request and refused it; <see cref="Problem"/> says why.</summary>
public sealed class RequestRefusedException : CenterException
{
    /// <summary>Makes a refusal; for tests of code that handles one.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    public RequestRefusedException(Problem problem, RefusalOrigin origin = RefusalOrigin.Center, CenterOperation? operation = null)
        : this(problem, origin, operation, 1)
    {
    }

    internal RequestRefusedException(Problem problem, RefusalOrigin origin, CenterOperation? operation, int attempts)
        : base(Checked(problem).Code, operation, problem.TraceId, attempts, Messages.Refused(problem, origin, operation), null) =>
        (Problem, Origin) = (problem, origin);

    /// <summary>The refusal, code by code.</summary>
    public Problem Problem { get; }

    /// <summary>Who refused.</summary>
    public RefusalOrigin Origin { get; }

    private static Problem Checked(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem;
    }
}
