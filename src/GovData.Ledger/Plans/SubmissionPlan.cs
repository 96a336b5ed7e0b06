using System;
using GovData.Client;
using GovData.Standards;

namespace GovData.Ledger;

/// <summary>汇聚计划 (what is to be submitted): which entry, for which period, from where. The key follows from it.</summary>
public class SubmissionPlan
{
    private string? _key;

    /// <summary>Plans a submission.</summary>
    /// <param name="entry">The published catalog entry that the rows follow; its provider is the department that submits.</param>
    /// <param name="period">数据周期: <c>2026</c>, <c>2026-H2</c>, <c>2026-Q4</c>, <c>2026-11</c>, <c>2026-W47</c> or <c>2026-11-22</c>.</param>
    /// <param name="source">Where the rows come from.</param>
    /// <exception cref="ArgumentException">The entry is not a published one, or the period has no such form.</exception>
    public SubmissionPlan(CatalogEntry entry, string period, SubmissionSource source)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentException.ThrowIfNullOrWhiteSpace(period);
        ArgumentNullException.ThrowIfNull(source);
        if (string.IsNullOrWhiteSpace(entry.Code)) throw new ArgumentException("The entry has no code yet: only a published entry can be submitted to.", nameof(entry));
        if (string.IsNullOrWhiteSpace(entry.ProviderCode)) throw new ArgumentException("The entry names no provider.", nameof(entry));
        if (entry.Version < 1) throw new ArgumentException("The entry has no version yet: only a published entry can be submitted to.", nameof(entry));
        _ = SubmissionAnnouncement.Of(entry, period);
        (Entry, Period, Source) = (entry, period, source);
    }

    /// <summary>目录条目: the entry that the rows follow.</summary>
    public CatalogEntry Entry { get; }

    /// <summary>What the rows are judged by: deleted ones are named by their keys alone.</summary>
    internal CatalogEntry Judged => Mode == SubmissionMode.Deletion ? EntryKeys.Alone(Entry) : Entry;

    /// <summary>数据周期: the period the rows are about.</summary>
    public string Period { get; }

    /// <summary>Where the rows come from.</summary>
    public SubmissionSource Source { get; }

    /// <summary>采集责任: the responsibility line that this fulfils, if there is one; the key is then named after it instead of the entry.</summary>
    public string? ResponsibilityLine { get; set; }

    /// <summary>汇聚方式. Default full.</summary>
    public SubmissionMode Mode { get; set => field = value ?? throw new ArgumentNullException(nameof(value)); } = SubmissionMode.Full;

    /// <summary>问题行处理. Default all rows or none; with the valid rows only, rows with findings are sent too and the center leaves them out.</summary>
    public BadRowPolicy BadRows { get; set => field = value ?? throw new ArgumentNullException(nameof(value)); } = BadRowPolicy.AllOrNothing;

    /// <summary>汇聚目标. Default the department's pool.</summary>
    public SubmissionTarget Target { get; set => field = value ?? throw new ArgumentNullException(nameof(value)); } = SubmissionTarget.DepartmentPool;

    /// <summary>
    /// Which submission for this duty in this mode it is. Default 1. Other rows after a rejection, and every further correction or delta, take the next number; other
    /// rows for a period that is stored are a correction.
    /// </summary>
    public int Number { get; set; } = 1;

    /// <summary>
    /// The key: the department's name for this submission, for ever. Made from department, line or entry, period, mode and number, such as
    /// <c>11500000009275780L.RL-2026-0001.2026.FULL.1</c>, unless you set your own.
    /// </summary>
    public string Key
    {
        get => _key ?? SubmissionKeys.Of(Entry.ProviderCode, ResponsibilityLine ?? Entry.Code!, Period, Mode.Value, Number);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (CitizenId.StandsIn(value)) throw new ArgumentException("The key holds an identity number: it stands in addresses, evidence and receipts, and names nobody.", nameof(value));
            _key = SubmissionKeys.Check(value, "given");
        }
    }

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}
