namespace GovData.Testing;

/// <summary>限额 · The center's limits, enforced and told by <c>GET /v1/limits</c>. Set them before or while the mock runs.</summary>
public sealed class MockLimits
{
    /// <summary>The largest JSON body, in bytes. Default 1 MiB.</summary>
    public long BodySize { get; set; } = 1024 * 1024;

    /// <summary>The largest part of a submission, in bytes. Default 8 MiB.</summary>
    public long PartSize { get; set; } = 8 * 1024 * 1024;

    /// <summary>The most parts a submission may have. Default 10,000.</summary>
    public int PartsPerSubmission { get; set; } = 10_000;

    /// <summary>The most items on one page of a list. Default 100.</summary>
    public int ListPageSize { get; set; } = 100;

    /// <summary>The most rows on one page of shared data. Default 1,000.</summary>
    public int QueryPageSize { get; set; } = 1_000;

    /// <summary>The most requests of one department in any 60 seconds. Default 6,000.</summary>
    public int RequestsPerMinute { get; set; } = 6_000;

    /// <summary>How far a stated time may lie from the center's clock. Default 5 minutes.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a token lives. Default 30 minutes.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The age at which a verification receipt is too old to accept on. Default 1 day.</summary>
    public TimeSpan ReceiptAge { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How many days an <c>Idempotency-Key</c> is remembered. Default 30.</summary>
    public int IdempotencyDays { get; set; } = 30;
}
