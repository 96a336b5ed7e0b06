using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Judges the entries of a list together, one after the other, and against what is published.</summary>
internal sealed class ListCheck
{
    private readonly CatalogListContext context;
    private readonly CatalogFindings findings;
    private readonly HashSet<string> codes = new(StringComparer.Ordinal);
    private readonly HashSet<(string Provider, string Title)> titles = [];
    private readonly HashSet<string> retired;
    private readonly ILookup<string, CatalogEntry> publishedByCode;
    private readonly ILookup<(string Provider, string Title), CatalogEntry> publishedByTitle;

    public ListCheck(CatalogListContext context, CatalogFindings findings)
    {
        this.context = context;
        this.findings = findings;
        retired = new HashSet<string>(context.RetiredCodes.Select(ResourceCodes.Normalize), StringComparer.Ordinal);
        publishedByCode = context.Published.ToLookup(entry => ResourceCodes.Normalize(entry.Code), StringComparer.Ordinal);
        publishedByTitle = context.Published.ToLookup(NameOf);
    }

    public void Judge(CatalogEntry entry)
    {
        if (context.Department is { } department && entry.ProviderCode != department) findings.Add(ListRules.NotDepartment, GuideElement.ProviderCode, entry.ProviderCode);
        if (Stated.Is(entry.Title) && !titles.Add(NameOf(entry))) findings.Add(ListRules.TitleRepeated, GuideElement.Title, entry.Title);
        var code = ResourceCodes.Normalize(entry.Code);
        if (code.Length > 0) JudgeCode(entry, code);
        if (!publishedByCode.Contains(code) && Stated.Is(entry.Title) && publishedByTitle.Contains(NameOf(entry)))
            findings.Add(ListRules.CodeChanged, GuideElement.Code, entry.Code);
        foreach (var item in (entry.Items ?? []).Where(item => item is not null)) JudgeSource(entry, item);
    }

    private void JudgeCode(CatalogEntry entry, string code)
    {
        if (!codes.Add(code)) findings.Add(ListRules.CodeRepeated, GuideElement.Code, entry.Code);
        if (retired.Contains(code)) findings.Add(ListRules.CodeRetired, GuideElement.Code, entry.Code);
        var published = publishedByCode[code].OrderByDescending(known => known.Version).FirstOrDefault();
        if (published is null) return;
        if (published.ProviderCode != entry.ProviderCode) findings.Add(ListRules.CodeTaken, GuideElement.Code, entry.Code);
        else if (entry.Version > 0 && entry.Version < published.Version) findings.Add(ListRules.VersionBehind, GuideElement.Version, Versions(entry, published));
        else if (entry.Version == published.Version && Content(entry) != Content(published)) findings.Add(ListRules.VersionUnchanged, GuideElement.Version, Versions(entry, published));
    }

    private void JudgeSource(CatalogEntry entry, InformationItem item)
    {
        if (item.Name is not null && context.ItemSources.TryGetValue(item.Name, out var source) && source != entry.ProviderCode) findings.Add(ListRules.ItemFromElsewhere, item);
    }

    private static (string Provider, string Title) NameOf(CatalogEntry entry) => (entry.ProviderCode ?? "", (entry.Title ?? "").Trim());

    private static string Versions(CatalogEntry entry, CatalogEntry published) => FormattableString.Invariant($"{entry.Version} / {published.Version}");

    /// <summary>All but what the center sets when it publishes; in which order extension metadata stands says nothing.</summary>
    private static string Content(CatalogEntry entry)
    {
        var copy = CatalogEntry.FromJson(entry.ToJson());
        copy.Extensions = new SortedDictionary<string, JsonElement>(copy.Extensions, StringComparer.Ordinal);
        copy.Code = ResourceCodes.Normalize(copy.Code);
        copy.Classification = null;
        copy.PublishedOn = null;
        copy.Version = 0;
        return copy.ToJson();
    }
}
