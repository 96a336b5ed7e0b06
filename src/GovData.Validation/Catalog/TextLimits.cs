using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Holds texts and lists to the lengths that the contract takes; they are counted as JSON Schema counts, in code points.</summary>
internal sealed class TextLimits(CatalogFindings findings)
{
    private const int Name = 120;
    private const int Text = 1000;
    private const int Word = 40;
    private const int Code = 200;
    private const int MostItems = 1000;
    private const int MostCodes = 10_000;

    public void Judge(CatalogEntry entry)
    {
        Hold(GuideElement.Classification, entry.Classification, Name);
        Hold(GuideElement.Title, entry.Title, Name);
        Hold(GuideElement.Provider, entry.ProviderName, Name);
        Hold(GuideElement.Abstract, entry.Abstract, Text);
        Hold(GuideElement.Format, entry.Format?.Category?.Value, Word);
        Hold(GuideElement.Format, entry.Format?.Type, Word);
        Hold(GuideElement.Items, (entry.Items ?? []).Count, MostItems);
        Hold(GuideElement.Sharing, entry.Sharing?.Condition, Text);
        Hold(GuideElement.Sharing, entry.Sharing?.Basis, Text);
        Hold(GuideElement.Opening, entry.Opening?.Condition, Text);
        Hold(GuideElement.UpdateCycle, entry.UpdateCycle?.Value, Word);
        foreach (var item in (entry.Items ?? []).Where(item => item is not null)) Judge(item);
    }

    private void Judge(InformationItem item)
    {
        var codes = item.CodeSet ?? (IList<string>)[];
        var longest = codes.Count == 0 ? 0 : codes.Max(Length);
        if (Length(item.Name) > Name || Length(item.EnglishName) > Name || Length(item.Description) > Text || longest > Code || codes.Count > MostCodes)
            findings.Add(EntryRules.TooLong, item);
    }

    private void Hold(GuideElement element, string? text, int most) => Hold(element, Length(text), most);

    private void Hold(GuideElement element, int length, int most)
    {
        if (length > most) findings.Add(EntryRules.TooLong, element, FormattableString.Invariant($"{length}/{most}"));
    }

    private static int Length(string? text) => text is null ? 0 : text.Length - text.Count(char.IsLowSurrogate);
}
