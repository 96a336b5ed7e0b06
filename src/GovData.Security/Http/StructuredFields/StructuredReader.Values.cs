using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace GovData.Security;

/// <summary>The values that items and parameters have (RFC 9651, section 4.2.3.1).</summary>
internal sealed partial class StructuredReader
{
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private object? ReadValue() => Now switch
    {
        '"' => ReadString(),
        ':' => ReadBytes(),
        '?' => ReadBoolean(),
        '@' => ReadDate(),
        '%' => ReadDisplayString(),
        '-' or >= '0' and <= '9' => ReadNumber(),
        var c when StructuredNames.StartsToken(c) => ReadToken(),
        _ => null,
    };

    private string? ReadString()
    {
        _at++;
        var value = new StringBuilder();
        while (!IsAtEnd)
        {
            var c = _text[_at++];
            if (c == '"') return value.ToString();
            if (c == '\\' && Now is not ('"' or '\\')) return null;
            if (c is < ' ' or > '~') return null;
            value.Append(c == '\\' ? _text[_at++] : c);
        }
        return null;
    }

    private StructuredDisplayString? ReadDisplayString()
    {
        _at++;
        if (!Take('"')) return null;
        var bytes = new MemoryStream();
        while (!IsAtEnd)
        {
            var c = _text[_at++];
            if (c == '"') return TextOf(bytes.ToArray());
            if (c is < ' ' or > '~') return null;
            if (c != '%') bytes.WriteByte((byte)c);
            else if (ReadDigit() is { } high && ReadDigit() is { } low) bytes.WriteByte((byte)(high << 4 | low));
            else return null;
        }
        return null;
    }

    private static StructuredDisplayString? TextOf(byte[] bytes)
    {
        try
        {
            return new StructuredDisplayString(Utf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>A hexadecimal digit; only small letters are.</summary>
    private int? ReadDigit()
    {
        int? digit = Now switch
        {
            >= '0' and <= '9' => Now - '0',
            >= 'a' and <= 'f' => Now - 'a' + 10,
            _ => null,
        };
        _at++;
        return digit;
    }

    private byte[]? ReadBytes()
    {
        var end = _text.IndexOf(':', ++_at);
        if (end < 0) return null;
        var value = _text.Substring(_at, end - _at);
        _at = end + 1;
        if (value.Any(c => c is not (>= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9' or '+' or '/' or '='))) return null;
        return StrictBase64.Decode(_isStrict ? value : OneSpelling(value));
    }

    /// <summary>Missing padding and stray bits are no mistake (section 4.2.7): put as base64 is written; what is none is left as it is.</summary>
    private static string OneSpelling(string value)
    {
        var digits = value.Length % 4 == 0 && value.EndsWith("=", StringComparison.Ordinal) ? value.Substring(0, value.Length - (value.EndsWith("==", StringComparison.Ordinal) ? 2 : 1)) : value;
        if (digits.Length % 4 == 1 || digits.AsSpan().IndexOf('=') >= 0) return value;
        return Convert.ToBase64String(Convert.FromBase64String(digits.PadRight((digits.Length + 3) / 4 * 4, '=')));
    }

    private bool? ReadBoolean()
    {
        _at++;
        return Take('1') ? true : Take('0') ? false : null;
    }

    private StructuredDate? ReadDate()
    {
        _at++;
        return ReadNumber() is long seconds ? new StructuredDate(seconds) : null;
    }

    /// <summary>A long of up to 15 digits, or a decimal of up to 12 before its point and one to three behind it.</summary>
    private object? ReadNumber()
    {
        var start = _at;
        Take('-');
        var whole = CountDigits();
        var fraction = Take('.') ? CountDigits() : -1;
        var number = _text.Substring(start, _at - start);
        return (whole, fraction) switch
        {
            ( > 0 and <= 15, < 0) => long.Parse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            ( > 0 and <= 12, > 0 and <= 3) => decimal.Parse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    private int CountDigits()
    {
        var start = _at;
        while (Now is >= '0' and <= '9') _at++;
        return _at - start;
    }

    private StructuredToken ReadToken()
    {
        var start = _at;
        while (StructuredNames.IsInToken(Now)) _at++;
        return new StructuredToken(_text.Substring(start, _at - start));
    }
}
