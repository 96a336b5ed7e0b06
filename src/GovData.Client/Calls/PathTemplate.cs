using System;
using System.Collections.Generic;
using System.Text;

namespace GovData.Client;

/// <summary>Fills the places of a path template, each <c>{name}</c>, and appends the query.</summary>
internal static class PathTemplate
{
    [ThreadStatic]
    private static StringBuilder? t_text;

    public static string Fill(string template, KeyValuePair<string, string>[] path, KeyValuePair<string, string>[] query)
    {
        var text = (t_text ??= new StringBuilder(256)).Clear();
        var (at, filled) = (0, 0);
        for (var open = template.IndexOf('{'); open >= 0; open = template.IndexOf('{', at), filled++)
        {
            var close = template.IndexOf('}', open);
            text.Append(template, at, open - at).Append(Uri.EscapeDataString(ValueOf(template, open + 1, close - open - 1, path)));
            at = close + 1;
        }
        if (filled != path.Length) throw new ArgumentException($"The path {template} has {filled} place(s), but {path.Length} value(s) were given.");
        text.Append(template, at, template.Length - at);
        for (var i = 0; i < query.Length; i++)
            text.Append(i == 0 ? '?' : '&').Append(query[i].Key).Append('=').Append(Uri.EscapeDataString(query[i].Value));
        return text.ToString();
    }

    private static string ValueOf(string template, int start, int length, KeyValuePair<string, string>[] path)
    {
        foreach (var (name, value) in path)
            if (name.Length == length && string.CompareOrdinal(template, start, name, 0, length) == 0)
                return value;
        throw new ArgumentException($"The path {template} needs a value for '{template.Substring(start, length)}'.");
    }
}
