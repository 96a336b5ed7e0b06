using System;

namespace GovData.Ledger;

/// <summary>Parts are still to be sent and their source cannot be found any more.</summary>
public sealed class SourceMissingException : Exception
{
    /// <summary>Makes it; also for tests of code that handles one.</summary>
    /// <param name="key">The key of the submission.</param>
    public SourceMissingException(string key)
        : base($"The rows of {key} are still to be sent and their source is not there: put the file back, set DurableSubmitterOptions.FindSource, or submit the same plan again. 数据源已不在原处。") =>
        Key = key;

    /// <summary>The key of the submission.</summary>
    public string Key { get; }
}
