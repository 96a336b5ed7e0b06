using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace GovData.Security;

/// <summary>Writes structured fields (RFC 9651) in their one spelling.</summary>
internal static class StructuredWriter
{
    public static string InnerList(IReadOnlyList<string> list) => "(" + string.Join(" ", list.Select(Quoted)) + ")";

    public static string InnerList(IReadOnlyList<string> list, IReadOnlyList<StructuredParameter> parameters)
    {
        var text = new StringBuilder(InnerList(list));
        foreach (var parameter in parameters)
        {
            text.Append(';').Append(parameter.Key);
            if (parameter.Value is not true) text.Append('=').Append(Item(parameter.Value));
        }
        return text.ToString();
    }

    public static string Bytes(byte[] value) => string.Concat(":", Convert.ToBase64String(value), ":");

    public static bool IsString(string value)
    {
        foreach (var c in value)
            if (c is < ' ' or > '~') return false;
        return true;
    }

    private static string Item(object value) => value switch
    {
        long number => number.ToString(CultureInfo.InvariantCulture),
        string quoted => Quoted(quoted),
        StructuredToken token => token.Text,
        byte[] bytes => Bytes(bytes),
        _ => value is true ? "?1" : "?0",
    };

    public static string Quoted(string value) => value.AsSpan().IndexOfAny('\\', '"') < 0 ? "\"" + value + "\"" : "\"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
