namespace GovData.Ledger;

/// <summary>A row of the table <c>task</c>: one step of a submission.</summary>
internal sealed class TaskRow
{
    /// <summary>The submission's key.</summary>
    public string Key { get; init; } = "";

    public string Kind { get; init; } = "";

    public int Number { get; init; }

    public string State { get; init; } = TaskStates.Ready;

    /// <summary>How often the step was begun; only who began it last may confirm it.</summary>
    public int Epoch { get; init; }

    public long Start { get; init; }

    public long Length { get; init; }

    public string RawDigest { get; init; } = "";

    public string? SealedDigest { get; init; }

    /// <summary>How what is sent was made of the rows; null until it was.</summary>
    public string? SealParameters { get; init; }

    public string? Spool { get; init; }

    /// <summary>The same step under the epoch that beginning it gives.</summary>
    public TaskRow Begun() => new()
    {
        Key = Key,
        Kind = Kind,
        Number = Number,
        State = State,
        Epoch = Epoch + 1,
        Start = Start,
        Length = Length,
        RawDigest = RawDigest,
        SealedDigest = SealedDigest,
        SealParameters = SealParameters,
        Spool = Spool,
    };

    public bool IsDone => State == TaskStates.Done;
}
