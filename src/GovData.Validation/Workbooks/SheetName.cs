using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GovData.Validation;

/// <summary>Names that a tab can show: at most 31 characters, none of <c>: \ / ? * [ ]</c>, no quote at an end, and no other tab's name.</summary>
internal static class SheetName
{
    private const int Longest = 31;

    public static string Of(string name, IReadOnlyCollection<(string Name, bool IsHidden)> taken)
    {
        var shown = new string([.. (name ?? "").Select(c => c is ':' or '\\' or '/' or '?' or '*' or '[' or ']' || c < ' ' || char.IsSurrogate(c) ? '_' : c)]).Trim().Trim('\'');
        if (shown.Length == 0) shown = "Sheet";
        var unique = Cut(shown, "");
        for (var i = 2; taken.Any(t => string.Equals(t.Name, unique, StringComparison.OrdinalIgnoreCase)); i++)
            unique = Cut(shown, $" ({i.ToString(CultureInfo.InvariantCulture)})");
        return unique;
    }

    private static string Cut(string name, string end) => (name.Length + end.Length > Longest ? name.Substring(0, Longest - end.Length) : name) + end;
}
