namespace GovData.Testing;

/// <summary>Ends the handling of a call with a problem; caught by the machine, never seen outside.</summary>
#pragma warning disable CA1032, CA1064 // Internal control flow: always made with its problem.
internal sealed class CallRefused(MockProblem problem) : Exception(problem.Detail)
{
    public MockProblem Problem { get; } = problem;
}
