using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace GovData.Security;

/// <summary>
/// Reads a dictionary of structured fields (RFC 9651), as far as RFC 9421 and RFC 9530 use them. Stricter in one point: what stands twice is
/// refused, not overwritten. Every method answers null for what is not well formed.
/// </summary>
internal sealed class StructuredReader(string text)
{
    private static readonly char[] TokenMarks = [.. ":/!#$%&'*+-.^_`|~"];

    private int _at;

    private char Now => _at < text.Length ? text[_at] : '\0';

    public static Dictionary<string, StructuredMember>? Dictionary(string text) => new StructuredReader(text.Trim(' ', '\t')).ReadDictionary();

    private Dictionary<string, StructuredMember>? ReadDictionary()
    {
        var members = new Dictionary<string, StructuredMember>(StringComparer.Ordinal);
        while (_at < text.Length)
        {
            if (ReadKey() is not { } key || members.ContainsKey(key) || ReadMember() is not { } member) return null;
            members.Add(key, member);
            SkipSpace();
            if (_at == text.Length) break;
            if (!Take(',')) return null;
            SkipSpace();
            if (_at == text.Length) return null;
        }
        return members;
    }

    private StructuredMember? ReadMember()
    {
        if (!Take('=')) return ReadParameters() is { } flags ? new(true, null, flags) : null;
        if (Now == '(') return ReadInnerList() is { } list && ReadParameters() is { } listed ? new(null, list, listed) : null;
        return ReadItem() is { } item && ReadParameters() is { } parameters ? new(item, null, parameters) : null;
    }

    private List<string>? ReadInnerList()
    {
        var list = new List<string>();
        _at++;
        while (true)
        {
            while (Take(' ')) { }
            if (Take(')')) return list;
            if (ReadString() is not { } component || Now is not (' ' or ')')) return null;
            list.Add(component);
        }
    }

    private List<StructuredParameter>? ReadParameters()
    {
        var parameters = new List<StructuredParameter>();
        while (Take(';'))
        {
            while (Take(' ')) { }
            if (ReadKey() is not { } key || parameters.Any(parameter => parameter.Key == key)) return null;
            if ((Take('=') ? ReadItem() : true) is not { } value) return null;
            parameters.Add(new(key, value));
        }
        return parameters;
    }

    private string? ReadKey()
    {
        var start = _at;
        while (Now is >= 'a' and <= 'z' or '*' || _at > start && Now is >= '0' and <= '9' or '_' or '-' or '.') _at++;
        return _at > start ? text.Substring(start, _at - start) : null;
    }

    private object? ReadItem() => Now switch
    {
        '"' => ReadString(),
        ':' => ReadBytes(),
        '?' => ReadBoolean(),
        '-' or >= '0' and <= '9' => ReadInteger(),
        '*' or >= 'a' and <= 'z' or >= 'A' and <= 'Z' => ReadToken(),
        _ => null,
    };

    private string? ReadString()
    {
        if (!Take('"')) return null;
        var value = new StringBuilder();
        while (_at < text.Length)
        {
            var c = text[_at++];
            if (c == '"') return value.ToString();
            if (c == '\\' && Now is not ('"' or '\\')) return null;
            if (c is < ' ' or > '~') return null;
            value.Append(c == '\\' ? text[_at++] : c);
        }
        return null;
    }

    private byte[]? ReadBytes()
    {
        var end = text.IndexOf(':', ++_at);
        if (end < 0) return null;
        var value = text.Substring(_at, end - _at);
        _at = end + 1;
        return value.IndexOfAny(['-', '_']) < 0 ? StrictBase64.Decode(value) : null;
    }

    private bool? ReadBoolean()
    {
        _at++;
        return Take('1') ? true : Take('0') ? false : null;
    }

    private long? ReadInteger()
    {
        var start = _at;
        Take('-');
        while (Now is >= '0' and <= '9') _at++;
        var digits = text.Substring(start, _at - start);
        return digits.Length <= 15 && Now != '.' && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private StructuredToken ReadToken()
    {
        var start = _at;
        while (Now is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' || TokenMarks.Contains(Now)) _at++;
        return new StructuredToken(text.Substring(start, _at - start));
    }

    private bool Take(char c)
    {
        if (_at >= text.Length || text[_at] != c) return false;
        _at++;
        return true;
    }

    private void SkipSpace()
    {
        while (Now is ' ' or '\t') _at++;
    }
}
