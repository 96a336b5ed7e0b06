namespace GovData.Client;

/// <summary>Which limit ended a call.</summary>
public enum TimeLimit
{
    /// <summary>One attempt took too long.</summary>
    Attempt,

    /// <summary>A transfer made no progress for too long.</summary>
    Progress,

    /// <summary>The budget for all attempts and the waits between them is spent.</summary>
    Total,
}
