using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace GovData.Security;

/// <summary>Writes structured fields (RFC 9651) in their one spelling.</summary>
internal static class StructuredWriter
{
    public static string InnerList(IReadOnlyList<string> list, IReadOnlyList<StructuredParameter> parameters)
    {
        var text = new StringBuilder("(");
        for (var i = 0; i < list.Count; i++) text.Append(i > 0 ? " " : "").Append(Quoted(list[i]));
        text.Append(')');
        foreach (var parameter in parameters)
        {
            text.Append(';').Append(parameter.Key);
            if (parameter.Value is not true) text.Append('=').Append(Item(parameter.Value));
        }
        return text.ToString();
    }

    public static string Bytes(ReadOnlySpan<byte> value) => ":" + Convert.ToBase64String(value.ToArray()) + ":";

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

    private static string Quoted(string value) => "\"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
