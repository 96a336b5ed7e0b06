using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Judges the information items of an entry.</summary>
internal sealed class ItemCheck(CatalogFindings findings)
{
    private readonly DeclarationCheck declarations = new(findings);

    public void Judge(CatalogEntry entry)
    {
        var items = (entry.Items ?? []).Select(item => item ?? new InformationItem()).ToArray();
        if (items.Length == 0)
        {
            findings.Add(ItemRules.Missing, GuideElement.Items);
            return;
        }
        JudgeNames(items);
        foreach (var item in items)
        {
            if (item.Type.Refusal is { } reason) findings.Add(ItemRules.Type, item, item.Type.Text, reason.Code);
            else if (item.Identifier is { } kind) JudgeIdentifier(item, kind);
            if (item.Identifier is { IsKnown: false } unknown) findings.Add(HeaderRules.IdentifierUnknown, item, unknown.Value);
            if (PersonalIdentifiers.Include(item.Identifier) && !item.IsSensitive) findings.Add(ItemRules.NotSensitive, item);
            if (item.CodeSet is { Count: > 0 } codes) JudgeCodes(item, codes);
            declarations.Judge(item);
        }
        if (!items.Any(item => item.IsKey)) findings.Add(ItemRules.NoKey, GuideElement.Items);
    }

    /// <summary>Columns are matched by either name and without regard to case, so names are compared as the header of a table is.</summary>
    private void JudgeNames(InformationItem[] items)
    {
        var owners = new Dictionary<string, InformationItem>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[i];
            if (string.IsNullOrWhiteSpace(item.Name)) findings.Add(ItemRules.NameMissing, item, FormattableString.Invariant($"{i + 1}"));
            if (new[] { item.Name, item.EnglishName }.Any(name => name is not null && ValueMask.HidesIn(name))) findings.Add(ItemRules.NameIsNumber, item);
            var names = new[] { item.Name, item.EnglishName }.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => ColumnName.Normalize(name!));
            if (names.Where(name => owners.TryGetValue(name, out var owner) && owner != item).FirstOrDefault() is { } repeated)
                findings.Add(ItemRules.NameRepeated, item, repeated);
            foreach (var name in names)
                if (!owners.ContainsKey(name)) owners[name] = item;
        }
    }

    private void JudgeIdentifier(InformationItem item, IdentifierKind kind)
    {
        var type = item.Type;
        var isText = type.Kind == ItemDataKind.Character || type.Kind == ItemDataKind.Memo || type.Kind == ItemDataKind.General;
        if (!IdentifierLengths.TryGet(kind, out var shortest, out var longest))
        {
            if (kind.IsKnown && !isText) findings.Add(ItemRules.IdentifierType, item, type.Text);
            return;
        }
        var mayBeNumber = kind == IdentifierKind.DivisionCode && (type.Kind == ItemDataKind.Number || type.Kind == ItemDataKind.Integer);
        if (!(isText || mayBeNumber) || type.Length < shortest) findings.Add(ItemRules.IdentifierType, item, type.Text);
        else if (type.Length > longest) findings.Add(ItemRules.IdentifierLength, item, type.Text);
    }

    private void JudgeCodes(InformationItem item, IList<string> codes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var value = new TypedValue(item.Type);
        foreach (var code in codes)
        {
            if (string.IsNullOrWhiteSpace(code)) findings.Add(ItemRules.CodeBlank, item);
            else if (!seen.Add(code)) findings.Add(ItemRules.CodeRepeated, item, code);
            else if (!value.Allows(code)) findings.Add(ItemRules.CodeType, item, code);
        }
        if (codes.Count > 1 && codes.All(IsNamed)) findings.Add(ItemRules.CodeNamed, item, codes[0]);
    }

    /// <summary>Written like <c>1:男</c>, <c>1-男</c> or <c>1 男</c>: a code of letters and digits, and a Chinese name after it.</summary>
    private static bool IsNamed(string? code)
    {
        if (code is null) return false;
        var end = 0;
        while (end < code.Length && (code[end] < 0x80 && char.IsLetterOrDigit(code[end]))) end++;
        var name = code.Substring(end).TrimStart(':', '：', '=', '-', '－', ' ', '.', '、', '\u3000');
        return end > 0 && name.Length > 0 && name.Length < code.Length - end && name[0] is >= '\u3400' and <= '\u9FFF';
    }
}
