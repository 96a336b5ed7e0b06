using System;
using System.Text.Json.Serialization;
using GovData.Security;
using GovData.Standards;

namespace GovData.Client;

/// <summary>汇聚登记 (what will be sent, stated before the first byte of it).</summary>
public class SubmissionAnnouncement
{
    /// <summary>目录条目: the entry, in the version the rows follow.</summary>
    public EntryReference Entry { get; set => field = value ?? new(); } = new();

    /// <summary>责任编号: the responsibility line this fulfils, if any.</summary>
    public string? ResponsibilityLine { get; set; }

    /// <summary>
    /// 数据周期: the period the rows are about: year <c>2026</c>, half year <c>2026-H2</c>, quarter <c>2026-Q4</c>, month <c>2026-11</c>, ISO week
    /// <c>2026-W47</c>, day <c>2026-11-22</c>; ten days and irregular updates by their first day.
    /// </summary>
    public string Period { get; set; } = "";

    /// <summary>汇聚方式: full, delta or correction. Default full.</summary>
    public SubmissionMode Mode { get; set; } = SubmissionMode.Full;

    /// <summary>What becomes of the submission when it has bad rows. Default: nothing of it is stored.</summary>
    public BadRowPolicy BadRows { get; set; } = BadRowPolicy.AllOrNothing;

    /// <summary>汇聚目标: where the rows go. Default the department's pool.</summary>
    public SubmissionTarget Target { get; set; } = SubmissionTarget.DepartmentPool;

    /// <summary>Digest of the entry's items as the sender knows them: <see cref="GovData.Client.SchemaDigest"/>.</summary>
    public ContentDigest? SchemaDigest { get; set; }

    /// <summary>代次: one more after the sender was restored from a backup. Default 1.</summary>
    public int Generation { get; set; } = 1;

    /// <summary>Announces rows of an entry for a period, with everything else as usual.</summary>
    /// <param name="entry">The published entry the rows follow.</param>
    /// <param name="period">The period they are about, in one of the forms of <see cref="Period"/>.</param>
    /// <exception cref="ArgumentException">The entry has no code or an item that is null, or the period has no such form.</exception>
    public static SubmissionAnnouncement Of(CatalogEntry entry, string period)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Guard.Period(period, nameof(period));
        Guard.ResourceCode(entry.Code, nameof(entry), nameof(entry.Code));
        if (entry.Items is null || entry.Items.Contains(null!)) throw new ArgumentException("An item of the entry is null.", nameof(entry));
        return new SubmissionAnnouncement
        {
            Entry = new EntryReference { Code = entry.Code, Version = entry.Version },
            Period = period,
            SchemaDigest = GovData.Client.SchemaDigest.Of(entry.Items),
        };
    }

    /// <summary>Entry, period and mode.</summary>
    public override string ToString() => $"{Entry} {Period} {Mode}";
}
