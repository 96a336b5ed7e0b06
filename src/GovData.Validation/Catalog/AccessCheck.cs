using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Judges how an entry is shared and opened, the two against each other, and against the personal items it has.</summary>
internal sealed class AccessCheck(CatalogFindings findings)
{
    public void Judge(CatalogEntry entry)
    {
        JudgeSharing(entry.Sharing ?? new SharingAttribute());
        JudgeOpening(entry.Opening ?? new OpeningAttribute());
        if (entry.Sharing?.Type == SharingType.NotShared && IsOpened(entry.Opening?.Type)) findings.Add(EntryRules.OpenedNotShared, GuideElement.Opening);
        if (entry.Opening?.Type == OpeningType.Unconditional) JudgeOpenedItems(entry);
    }

    private void JudgeSharing(SharingAttribute sharing)
    {
        if (sharing.Type is not { Value.Length: > 0 } type) findings.Add(EntryRules.SharingMissing, GuideElement.Sharing);
        else if (!type.IsKnown) findings.Add(EntryRules.SharingUnknown, GuideElement.Sharing, type.Value);
        else if (type == SharingType.Conditional && !Stated.Is(sharing.Condition)) findings.Add(EntryRules.SharingConditionMissing, GuideElement.Sharing, sharing.Condition);
        else if (type == SharingType.NotShared && !Stated.Is(sharing.Basis)) findings.Add(EntryRules.SharingBasisMissing, GuideElement.Sharing, sharing.Basis);
        if (sharing.Type is { IsKnown: true } && sharing.Type != SharingType.Conditional && Stated.Is(sharing.Condition))
            findings.Add(EntryRules.ConditionUnneeded, GuideElement.Sharing, sharing.Condition);
        JudgeMethod(sharing);
    }

    private void JudgeMethod(SharingAttribute sharing)
    {
        if (sharing.Method is not { Value.Length: > 0 } method)
        {
            if (sharing.Type == SharingType.Unconditional || sharing.Type == SharingType.Conditional) findings.Add(EntryRules.SharingMethodMissing, GuideElement.Sharing);
        }
        else if (!method.IsKnown)
        {
            findings.Add(EntryRules.SharingMethodUnknown, GuideElement.Sharing, method.Value);
        }
        else if (method != SharingMethod.Platform)
        {
            findings.Add(EntryRules.SharingMethodNotPlatform, GuideElement.Sharing, method.Chinese);
        }
    }

    private void JudgeOpening(OpeningAttribute opening)
    {
        if (opening.Type is not { Value.Length: > 0 } type) findings.Add(EntryRules.OpeningMissing, GuideElement.Opening);
        else if (!type.IsKnown) findings.Add(EntryRules.OpeningUnknown, GuideElement.Opening, type.Value);
        else if (type == OpeningType.Conditional && !Stated.Is(opening.Condition)) findings.Add(EntryRules.OpeningConditionMissing, GuideElement.Opening, opening.Condition);
        else if (type != OpeningType.Conditional && Stated.Is(opening.Condition)) findings.Add(EntryRules.ConditionUnneeded, GuideElement.Opening, opening.Condition);
    }

    private void JudgeOpenedItems(CatalogEntry entry)
    {
        foreach (var item in (entry.Items ?? []).Where(item => item is not null))
        {
            if (PersonalIdentifiers.Include(item.Identifier)) findings.Add(ItemRules.PersonalOpened, item);
            else if (item.IsSensitive) findings.Add(ItemRules.SensitiveOpened, item);
        }
    }

    private static bool IsOpened(OpeningType? type) => type == OpeningType.Unconditional || type == OpeningType.Conditional;
}
