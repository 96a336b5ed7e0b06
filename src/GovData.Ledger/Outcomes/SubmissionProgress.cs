using System;

namespace GovData.Ledger;

/// <summary>How far a submission is, as it goes on.</summary>
public class SubmissionProgress
{
    /// <summary>The submission's key.</summary>
    public string Key { get; set; } = "";

    /// <summary>How far it is.</summary>
    public SubmissionStage Stage { get; set; }

    /// <summary>Bytes read and checked so far.</summary>
    public long BytesRead { get; set; }

    /// <summary>Data rows; 0 until all are read.</summary>
    public long Rows { get; set; }

    /// <summary>Parts in all; 0 until the source is cut.</summary>
    public int Parts { get; set; }

    /// <summary>Parts that are durable at the center: it has confirmed each of them.</summary>
    public int PartsDurable { get; set; }

    /// <summary>Bytes of those parts.</summary>
    public long BytesDurable { get; set; }

    /// <summary>Data rows that are durable at the center, counted by the bytes of its parts: parts end within rows. Exact when all are there.</summary>
    public long RowsDurable { get; set; }

    /// <summary>Bytes a second of this run: read, while the rows are checked; durable at the center, while they are sent. 0 until there is something to measure.</summary>
    public double BytesPerSecond { get; set; }

    /// <summary>How long the sending will still take at this rate; null until there is one, and while the rows are read.</summary>
    public TimeSpan? TimeLeft { get; set; }

    /// <summary>Key, stage and parts.</summary>
    public override string ToString() => $"{Key} {Stage} {PartsDurable}/{Parts}";
}
