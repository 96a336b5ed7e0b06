using System;

namespace GovData.Client;

/// <summary>How long calls may take. One owner of time: the handler below sets no limit of its own.</summary>
public class CallBudgets
{
    /// <summary>One attempt of a question. Default 30 seconds.</summary>
    public TimeSpan Query { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>One attempt of a write. Default 60 seconds.</summary>
    public TimeSpan Write { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a transfer may make no progress. Default 30 seconds.</summary>
    public TimeSpan TransferProgress { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>One long poll; the center answers in under 50 seconds. Default 55 seconds.</summary>
    public TimeSpan LongPoll { get; set; } = TimeSpan.FromSeconds(55);

    /// <summary>All attempts of one call and the waits between them. Default 3 minutes.</summary>
    public TimeSpan Total { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How often a call that may be repeated is repeated. Default 3; 0 switches the SDK's own repeats off.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The first wait; later ones grow exponentially with jitter. Default 0.8 seconds.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(0.8);

    /// <summary>The longest wait of the SDK's own; a center's <c>Retry-After</c> may be longer, within <see cref="Total"/>. Default 20 seconds.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(20);

    internal TimeSpan Of(TimeoutClass timeout) => timeout switch
    {
        TimeoutClass.Write => Write,
        TimeoutClass.Transfer => TransferProgress,
        TimeoutClass.LongPoll => LongPoll,
        _ => Query,
    };

    internal CallBudgets Copy()
    {
        Positive(Query, nameof(Query));
        Positive(Write, nameof(Write));
        Positive(TransferProgress, nameof(TransferProgress));
        Positive(LongPoll, nameof(LongPoll));
        Positive(Total, nameof(Total));
        Positive(RetryDelay, nameof(RetryDelay));
        Positive(MaxRetryDelay, nameof(MaxRetryDelay));
        if (MaxRetries is < 0 or > 20) throw new ArgumentException("MaxRetries is 0 to 20.");
        return (CallBudgets)MemberwiseClone();
    }

    private static void Positive(TimeSpan value, string name)
    {
        if (value <= TimeSpan.Zero || value > TimeSpan.FromDays(1)) throw new ArgumentException($"{name} must be above zero and at most a day.");
    }
}
