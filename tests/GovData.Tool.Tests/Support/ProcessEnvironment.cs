namespace GovData.Tool.Tests;

/// <summary>Tests that change the process's environment variables: every command reads them, so that nothing else may run meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class ProcessEnvironment
{
    public const string Name = "environment variables of the process";
}
