using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>扩展元数据. Columns of members the guide does not have: texts stand as they are under their own name, anything else as JSON under a marked one.</summary>
internal static class ExtensionColumn
{
    private const string OfEntry = "扩展元数据:";
    private const string OfItem = "信息项扩展:";

    /// <summary>The column for a header that is none of the guide's; its values become extension metadata of the entry, or of the item where the header says so.</summary>
    public static ListColumn For(string header)
    {
        if (header.StartsWith(OfItem, StringComparison.Ordinal))
        {
            var name = header.Substring(OfItem.Length);
            return new ListColumn(header, header) { ReadItem = (item, text) => ReadJson(item.Extensions, name, text) };
        }
        if (!header.StartsWith(OfEntry, StringComparison.Ordinal)) return new ListColumn(header, header) { ReadEntry = (entry, text) => ReadText(entry.Extensions, header, text) };
        var member = header.Substring(OfEntry.Length);
        return new ListColumn(header, header) { ReadEntry = (entry, text) => ReadJson(entry.Extensions, member, text) };
    }

    /// <summary>Whether the header was written by an export, so that it is no surprise.</summary>
    public static bool IsMarked(string header) => header.StartsWith(OfEntry, StringComparison.Ordinal) || header.StartsWith(OfItem, StringComparison.Ordinal);

    /// <summary>The columns that the extension metadata of these entries need, in the order in which they were met.</summary>
    public static IEnumerable<ListColumn> Of(IReadOnlyCollection<CatalogEntry> entries)
    {
        foreach (var name in entries.SelectMany(entry => entry.Extensions?.Keys ?? []).Distinct(StringComparer.Ordinal))
        {
            var isText = !IsMarked(name) && ListColumns.Find(name) is null && name == ListColumns.Normalize(name)
                && entries.All(entry => Value(entry.Extensions, name) is not { } value || IsPlain(value));
            yield return isText
                ? new ListColumn(name, name) { WriteEntry = entry => Value(entry.Extensions, name)?.GetString() }
                : new ListColumn(OfEntry + name, name) { WriteEntry = entry => Value(entry.Extensions, name) is { } value ? ListJson.OneLine(value) : null };
        }
        foreach (var name in entries.SelectMany(entry => entry.Items ?? []).SelectMany(item => item?.Extensions?.Keys ?? []).Distinct(StringComparer.Ordinal))
            yield return new ListColumn(OfItem + name, name) { WriteItem = item => Value(item.Extensions, name) is { } value ? ListJson.OneLine(value) : null };
    }

    private static JsonElement? Value(IDictionary<string, JsonElement>? members, string name) =>
        members is not null && members.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Undefined ? value : null;

    private static bool IsPlain(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text && text.Trim().Length == text.Length;

    private static bool ReadText(IDictionary<string, JsonElement> members, string name, string text)
    {
        members[name] = ListJson.Of(text);
        return true;
    }

    private static bool ReadJson(IDictionary<string, JsonElement> members, string name, string text)
    {
        if (!ListJson.TryRead(text, out var value)) return false;
        members[name] = value;
        return true;
    }
}
