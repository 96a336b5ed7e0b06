using System;
using System.Collections.Generic;

namespace GovData.Security;

/// <summary>
/// Reads structured fields (RFC 9651, section 4.2). Every method answers null for what is not well formed, the whole of it. Strictly read, where a signature
/// depends on it, what stands twice is refused, not overwritten, and base64 has one spelling.
/// </summary>
internal sealed partial class StructuredReader
{
    private readonly string _text;
    private readonly bool _isStrict;
    private int _at;

    private StructuredReader(string text, bool isStrict) => (_text, _isStrict) = (text.Trim(' '), isStrict);

    private char Now => _at < _text.Length ? _text[_at] : '\0';

    private bool IsAtEnd => _at >= _text.Length;

    public static StructuredItem? Item(string text)
    {
        var reader = new StructuredReader(text, false);
        return reader.ReadItem() is { } item && reader.IsAtEnd ? item : null;
    }

    public static List<StructuredMember>? List(string text) => new StructuredReader(text, false).ReadList();

    public static StructuredDictionary? Dictionary(string text, bool isStrict = false) => new StructuredReader(text, isStrict).ReadDictionary();

    private List<StructuredMember>? ReadList()
    {
        var members = new List<StructuredMember>();
        while (!IsAtEnd)
        {
            if (ReadMember() is not { } member) return null;
            members.Add(member);
            if (!ReadSeparator()) return null;
        }
        return members;
    }

    private StructuredDictionary? ReadDictionary()
    {
        var members = new StructuredDictionary();
        while (!IsAtEnd)
        {
            if (ReadKey() is not { } key || _isStrict && members[key] is not null) return null;
            var member = Take('=') ? ReadMember() : ReadParameters() is { } flags ? new StructuredItem(true, flags) : null;
            if (member is null) return null;
            members.Set(key, member);
            if (!ReadSeparator()) return null;
        }
        return members;
    }

    /// <summary>The comma between two members, or the end; a comma that nothing follows is neither.</summary>
    private bool ReadSeparator()
    {
        SkipSpace();
        if (IsAtEnd) return true;
        if (!Take(',')) return false;
        SkipSpace();
        return !IsAtEnd;
    }

    private StructuredMember? ReadMember() => Now == '(' ? ReadInnerList() : ReadItem();

    private StructuredItem? ReadItem() => ReadValue() is { } value && ReadParameters() is { } parameters ? new(value, parameters) : null;

    private StructuredInnerList? ReadInnerList()
    {
        var items = new List<StructuredItem>();
        _at++;
        while (true)
        {
            while (Take(' ')) { }
            if (Take(')')) return ReadParameters() is { } parameters ? new(items, parameters) : null;
            if (ReadItem() is not { } item || Now is not (' ' or ')')) return null;
            items.Add(item);
        }
    }

    private List<StructuredParameter>? ReadParameters()
    {
        var parameters = new List<StructuredParameter>();
        while (Take(';'))
        {
            while (Take(' ')) { }
            if (ReadKey() is not { } key || (Take('=') ? ReadValue() : true) is not { } value) return null;
            var same = parameters.FindIndex(parameter => parameter.Key == key);
            if (same >= 0 && _isStrict) return null;
            if (same < 0) parameters.Add(new(key, value));
            else parameters[same] = new(key, value);
        }
        return parameters;
    }

    private string? ReadKey()
    {
        if (!StructuredNames.StartsKey(Now)) return null;
        var start = _at;
        while (StructuredNames.IsInKey(Now)) _at++;
        return _text.Substring(start, _at - start);
    }

    private bool Take(char c)
    {
        if (IsAtEnd || _text[_at] != c) return false;
        _at++;
        return true;
    }

    private void SkipSpace()
    {
        while (Now is ' ' or '\t') _at++;
    }
}
