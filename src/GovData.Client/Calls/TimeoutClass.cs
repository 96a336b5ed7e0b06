namespace GovData.Client;

/// <summary>How long one attempt of an operation may take; the lengths are in <see cref="CallBudgets"/>.</summary>
public enum TimeoutClass
{
    /// <summary>A question answered from what the center holds.</summary>
    Query,

    /// <summary>A write the center commits before it answers.</summary>
    Write,

    /// <summary>A transfer of bytes: limited by time without progress, not by its length.</summary>
    Transfer,

    /// <summary>A wait at the center, always under 50 seconds so that proxies in between do not cut it.</summary>
    LongPoll,
}
