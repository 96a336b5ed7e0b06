using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>What is wrong with entries, by rule and place: the entry as a whole, its elements in the guide's order, then its items as they were met.</summary>
internal sealed class CatalogFindings
{
    private static readonly FindingPlace Whole = new(0, null);

    private readonly int samplesPerFinding;
    private readonly HashSet<string> ignored;
    private readonly SortedDictionary<(int Place, int Rule), FindingSlot> slots = [];
    private readonly Dictionary<GuideElement, FindingPlace> elements = [];
    private readonly Dictionary<string, FindingPlace> items = new(StringComparer.Ordinal);
    private readonly HashSet<long> marked = [];
    private long? row;
    private bool counts;

    public CatalogFindings(CatalogValidationOptions options)
    {
        samplesPerFinding = options.SamplesPerFinding;
        ignored = new HashSet<string>(options.IgnoredRules, StringComparer.Ordinal);
        if (ignored.FirstOrDefault(id => RuleSet.Current.Find(id) is null) is { } unknown)
            throw new ArgumentException($"There is no rule “{unknown}” that could be ignored; RuleSet.Current lists all.", nameof(options));
    }

    /// <summary>Whether something could not be read.</summary>
    public bool HasFatal => slots.Values.Any(slot => slot.Rule.Severity == RuleSeverity.Fatal);

    /// <summary>What follows is about an entry or a row.</summary>
    /// <param name="at">Its position, from 1; null when it stands alone.</param>
    public void Start(long? at) => (row, counts) = (at, true);

    /// <summary>What follows is about all of them.</summary>
    public void StartWhole() => (row, counts) = (null, false);

    /// <summary>A finding about the entry, or the list, as a whole.</summary>
    public void Add(QualityRule rule) => Add(rule, Whole, null, null);

    /// <summary>A finding about an element.</summary>
    public void Add(QualityRule rule, GuideElement element, string? value = null, string? reason = null) => Add(rule, PlaceOf(element), value, reason);

    /// <summary>A finding about an information item.</summary>
    public void Add(QualityRule rule, InformationItem item, string? value = null, string? reason = null)
    {
        if (string.IsNullOrWhiteSpace(item.Name)) Add(rule, PlaceOf(GuideElement.Items), value, reason);
        else Add(rule, PlaceOf(item.Name), value, reason);
    }

    /// <summary>A finding about a place with this name: a column of a sheet; null for the sheet or its whole row.</summary>
    public void AddAt(QualityRule rule, string? place, string? value) => Add(rule, place is null ? Whole : PlaceOf(place), value, null);

    /// <summary>The report on these entries.</summary>
    public QualityReport ToReport(IReadOnlyCollection<CatalogEntry> entries, string code, int version)
    {
        var (bytes, digest) = EntryDigest.Of(entries);
        var report = ToReport(entries.Count, bytes, digest);
        (report.Entry, report.EntryVersion) = (code, version);
        return report;
    }

    /// <summary>The report on so many rows read from these bytes.</summary>
    public QualityReport ToReport(long rows, long bytes, string digest, string encoding = "utf-8") => new()
    {
        RuleSetEdition = RuleSet.Current.Edition,
        Rows = rows,
        RowsWithFindings = Math.Min(marked.Count, rows),
        Bytes = bytes,
        Digest = digest,
        Encoding = encoding,
        Counts = [.. slots.Values.Select(slot => slot.ToCount()).OrderBy(count => count.Severity == RuleSeverity.Fatal ? 0 : 1)],
    };

    private void Add(QualityRule rule, FindingPlace place, string? value, string? reason)
    {
        if (ignored.Contains(rule.Id)) return;
        if (counts) marked.Add(row ?? 0);
        if (!slots.TryGetValue((place.Index, rule.Index), out var slot)) slots.Add((place.Index, rule.Index), slot = new FindingSlot(rule, place));
        slot.Count++;
        if (slot.Samples.Count >= samplesPerFinding) return;
        slot.Sample(row, null, value is null ? null : ValueMask.Shown(value)).Reason = reason;
    }

    private FindingPlace PlaceOf(GuideElement element)
    {
        if (!elements.TryGetValue(element, out var place)) elements.Add(element, place = new FindingPlace(element.Number, element.Chinese));
        return place;
    }

    private FindingPlace PlaceOf(string item)
    {
        if (!items.TryGetValue(item, out var place)) items.Add(item, place = new FindingPlace(GuideElement.Last + 1 + items.Count, ValueMask.Masked(item, isMasked: false)));
        return place;
    }
}
