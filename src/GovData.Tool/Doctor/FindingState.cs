namespace GovData.Tool;

/// <summary>How bad a finding is.</summary>
internal enum FindingState
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>It works, but something should be known.</summary>
    Warning,

    /// <summary>Something will not work, or is not safe.</summary>
    Fault,

    /// <summary>It could not be tried.</summary>
    Unknown,

    /// <summary>It was not asked for, or does not apply.</summary>
    Skipped,
}
