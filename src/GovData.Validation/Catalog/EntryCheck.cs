using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Judges one entry by itself, element by element.</summary>
internal sealed class EntryCheck(CatalogValidationOptions options, CatalogFindings findings)
{
    private static readonly HashSet<string> SecrecyNames = new(StringComparer.OrdinalIgnoreCase) { "secrecy", "secrecyLevel", "涉密属性", "密级" };

    private static readonly HashSet<string> NotSecret = new(StringComparer.OrdinalIgnoreCase) { "", "非涉密", "不涉密", "无", "否", "NOT_CLASSIFIED", "NONE", "UNCLASSIFIED" };

    private readonly ILookup<string, string> listedSources =
        options.ListedSources.ToLookup(source => ResourceCodes.Normalize(source.Key), source => source.Value, StringComparer.Ordinal);

    private readonly ItemCheck items = new(findings);
    private readonly ConstraintCheck constraints = new(findings);
    private readonly AccessCheck access = new(findings);
    private readonly TextLimits limits = new(findings);

    public void Judge(CatalogEntry entry)
    {
        JudgeSecrecy(entry);
        JudgeName(entry);
        JudgeCode(entry);
        JudgeProvider(entry);
        JudgeFormat(entry.Format);
        items.Judge(entry);
        constraints.Judge(entry);
        access.Judge(entry);
        if (entry.UpdateCycle is null) findings.Add(EntryRules.UpdateCycleMissing, GuideElement.UpdateCycle);
        else if (!entry.UpdateCycle.IsKnown) findings.Add(EntryRules.UpdateCycleUnknown, GuideElement.UpdateCycle, entry.UpdateCycle.Value);
        if (entry.PublishedOn > options.AsOf) findings.Add(EntryRules.PublishedInFuture, GuideElement.PublishedOn, entry.PublishedOn.ToString());
        JudgeRelated(entry);
        limits.Judge(entry);
    }

    private void JudgeSecrecy(CatalogEntry entry)
    {
        foreach (var (name, value) in entry.Extensions ?? new Dictionary<string, JsonElement>())
        {
            if (SecrecyNames.Contains(name) && value.ValueKind == JsonValueKind.String && !NotSecret.Contains(value.GetString()!.Trim()))
                findings.Add(EntryRules.Classified, GuideElement.Secrecy, value.GetString());
        }
    }

    private void JudgeName(CatalogEntry entry)
    {
        if (!Stated.Is(entry.Title)) findings.Add(EntryRules.TitleMissing, GuideElement.Title, entry.Title);
        if (!Stated.Is(entry.Abstract)) findings.Add(EntryRules.AbstractMissing, GuideElement.Abstract, entry.Abstract);
    }

    private void JudgeCode(CatalogEntry entry)
    {
        var stated = string.IsNullOrWhiteSpace(entry.Classification) ? null : entry.Classification!.Trim();
        var kind = stated is null ? 0 : ClassOf(stated);
        if (stated is not null && kind == 0) findings.Add(EntryRules.ClassificationUnknown, GuideElement.Classification, stated);
        if (string.IsNullOrEmpty(entry.Code)) return;
        if (!ResourceCode.TryParse(entry.Code, out var code, out var reason)) findings.Add(EntryRules.Code, GuideElement.Code, entry.Code, reason.Code);
        else if (kind != 0 && kind != code.Class) findings.Add(EntryRules.ClassMismatch, GuideElement.Code, entry.Code);
    }

    private void JudgeProvider(CatalogEntry entry)
    {
        if (!Stated.Is(entry.ProviderName)) findings.Add(EntryRules.ProviderMissing, GuideElement.Provider, entry.ProviderName);
        if (SocialCreditCode.Check(entry.ProviderCode) is { } reason) findings.Add(EntryRules.ProviderCode, GuideElement.ProviderCode, entry.ProviderCode, reason.Code);
        else if (listedSources[ResourceCodes.Normalize(entry.Code)] is var sources && sources.Any() && !sources.Contains(entry.ProviderCode))
            findings.Add(EntryRules.ProviderNotSource, GuideElement.ProviderCode, entry.ProviderCode);
    }

    private void JudgeFormat(ResourceFormat? format)
    {
        if (format?.Category is not { Value.Length: > 0 } category || string.IsNullOrWhiteSpace(format.Type)) findings.Add(EntryRules.FormatMissing, GuideElement.Format);
        else if (!category.IsKnown) findings.Add(EntryRules.FormatCategoryUnknown, GuideElement.Format, category.Value);
        else if (!FormatTypes.Has(category, format.Type!, options.FormatTypes)) findings.Add(EntryRules.FormatTypeUnknown, GuideElement.Format, format.Type);
    }

    private void JudgeRelated(CatalogEntry entry)
    {
        foreach (var related in entry.RelatedCodes ?? [])
        {
            if (ResourceCode.Check(related) is { } reason) findings.Add(EntryRules.RelatedCode, GuideElement.RelatedCodes, related ?? "", reason.Code);
            else if (ResourceCodes.Normalize(related) == ResourceCodes.Normalize(entry.Code)) findings.Add(EntryRules.RelatedToItself, GuideElement.RelatedCodes, related);
        }
    }

    private static int ClassOf(string classification) =>
        classification.StartsWith("基础", StringComparison.Ordinal) ? 1
        : classification.StartsWith("主题", StringComparison.Ordinal) ? 2
        : classification.StartsWith("部门", StringComparison.Ordinal) ? 3
        : 0;
}
