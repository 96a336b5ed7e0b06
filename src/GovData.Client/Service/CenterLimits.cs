namespace GovData.Client;

/// <summary>限额 (what the center allows this department). Limits are data: they may change.</summary>
public class CenterLimits
{
    /// <summary>Bytes of one JSON body.</summary>
    public long BodySize { get; set; }

    /// <summary>分片: bytes of one part.</summary>
    public long PartSize { get; set; }

    /// <summary>Parts of one submission.</summary>
    public int PartsPerSubmission { get; set; }

    /// <summary>The most items on one page of a list.</summary>
    public int ListPageSize { get; set; }

    /// <summary>The most rows on one page of a query.</summary>
    public int QueryPageSize { get; set; }

    /// <summary>Requests of the department in any 60 seconds.</summary>
    public int RequestsPerMinute { get; set; }

    /// <summary>How far a stated time may be from the center's, in seconds.</summary>
    public int ClockSkewSeconds { get; set; }

    /// <summary>Life of a token in seconds; null when the center does not say.</summary>
    public int? TokenSeconds { get; set; }

    /// <summary>The age in seconds at which a verification receipt is too old to accept on; null when the center does not say.</summary>
    public int? ReceiptAgeSeconds { get; set; }

    /// <summary>How many days an <c>Idempotency-Key</c> is remembered, where the key is not in the path; null when the center does not say.</summary>
    public int? IdempotencyDays { get; set; }
}
