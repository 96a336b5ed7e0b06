using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace GovData.Security;

/// <summary>Writes structured fields (RFC 9651, section 4.1) in their one spelling; an empty list or dictionary is no field, and gives an empty text.</summary>
/// <exception cref="ArgumentException">Thrown by every method for a value, key or parameter that has no spelling.</exception>
internal static class StructuredWriter
{
    private const long MaxInteger = 999_999_999_999_999;
    private const decimal DecimalBound = 1_000_000_000_000m;

    public static string List(IEnumerable<StructuredMember> members) => string.Join(", ", members.Select(Member));

    public static string Dictionary(StructuredDictionary dictionary) => string.Join(", ", dictionary.Members.Select(member =>
        Key(member.Key) + (member.Value is StructuredItem { Value: true } flag ? Parameters(flag.Parameters) : "=" + Member(member.Value))));

    public static string Item(StructuredItem item) => Value(item.Value) + Parameters(item.Parameters);

    public static string InnerList(StructuredInnerList list) => "(" + string.Join(" ", list.Items.Select(Item)) + ")" + Parameters(list.Parameters);

    public static string Bytes(byte[] value) => string.Concat(":", Convert.ToBase64String(value), ":");

    public static bool IsString(string value)
    {
        foreach (var c in value)
            if (c is < ' ' or > '~') return false;
        return true;
    }

    public static string Quoted(string value) => value.AsSpan().IndexOfAny('\\', '"') < 0 ? "\"" + value + "\"" : "\"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    private static string Member(StructuredMember member) => member is StructuredInnerList list ? InnerList(list) : Item((StructuredItem)member);

    private static string Parameters(IReadOnlyList<StructuredParameter> parameters) => string.Concat(parameters.Select(parameter =>
        ";" + Key(parameter.Key) + (parameter.Value is true ? "" : "=" + Value(parameter.Value))));

    private static string Key(string key) => StructuredNames.IsKey(key) ? key : throw None("key", key);

    private static string Value(object value) => value switch
    {
        long number => Integer(number),
        decimal number => Decimal(number),
        string text => IsString(text) ? Quoted(text) : throw None("string", text),
        StructuredToken token => StructuredNames.IsToken(token.Text) ? token.Text : throw None("token", token.Text),
        byte[] bytes => Bytes(bytes),
        bool flag => flag ? "?1" : "?0",
        StructuredDate date => "@" + Integer(date.Seconds),
        StructuredDisplayString text => Display(text.Text),
        _ => throw None("value", value),
    };

    private static string Integer(long number) =>
        number is >= -MaxInteger and <= MaxInteger ? number.ToString(CultureInfo.InvariantCulture) : throw None("integer", number);

    private static string Decimal(decimal number)
    {
        var rounded = Math.Round(number, 3, MidpointRounding.ToEven);
        if (rounded is <= -DecimalBound or >= DecimalBound) throw None("decimal", number);
        return (rounded == 0 ? 0 : rounded).ToString("0.0##", CultureInfo.InvariantCulture);
    }

    private static string Display(string text)
    {
        var written = new StringBuilder("%\"");
        foreach (var b in StructuredReader.Utf8.GetBytes(text))
            if (b is < 0x20 or > 0x7E or (byte)'%' or (byte)'"') written.Append('%').Append(b.ToString("x2", CultureInfo.InvariantCulture));
            else written.Append((char)b);
        return written.Append('"').ToString();
    }

    private static ArgumentException None(string what, object value) => new($"No structured field holds this {what}: {value}.", nameof(value));
}
