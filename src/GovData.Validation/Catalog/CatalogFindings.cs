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
    private long? row;
    private bool isMarked;
    private long marked;

    public CatalogFindings(CatalogValidationOptions options)
    {
        samplesPerFinding = options.SamplesPerFinding;
        ignored = new HashSet<string>(options.IgnoredRules, StringComparer.Ordinal);
        if (ignored.FirstOrDefault(id => RuleSet.Current.Find(id) is null) is { } unknown)
            throw new ArgumentException($"There is no rule “{unknown}” that could be ignored; RuleSet.Current lists all.", nameof(options));
    }

    /// <summary>What follows is about this entry.</summary>
    /// <param name="row">Its position in the list, from 1; null when it stands alone.</param>
    public void Start(long? row)
    {
        this.row = row;
        isMarked = false;
    }

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

    /// <summary>The report on these entries.</summary>
    public QualityReport ToReport(IReadOnlyCollection<CatalogEntry> entries, string code, int version)
    {
        var (bytes, digest) = EntryDigest.Of(entries);
        return new QualityReport
        {
            Entry = code,
            EntryVersion = version,
            RuleSetEdition = RuleSet.Current.Edition,
            Rows = entries.Count,
            RowsWithFindings = marked,
            Bytes = bytes,
            Digest = digest,
            Encoding = "utf-8",
            Counts = [.. slots.Values.Select(slot => slot.ToCount())],
        };
    }

    private void Add(QualityRule rule, FindingPlace place, string? value, string? reason)
    {
        if (ignored.Contains(rule.Id)) return;
        if (!isMarked && !ReferenceEquals(rule, ListRules.Empty)) marked++;
        isMarked = true;
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
        if (!items.TryGetValue(item, out var place)) items.Add(item, place = new FindingPlace(GuideElement.Last + 1 + items.Count, item));
        return place;
    }
}
