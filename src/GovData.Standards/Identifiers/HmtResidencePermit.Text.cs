using System;
using System.Diagnostics.CodeAnalysis;

namespace GovData.Standards;

public readonly partial struct HmtResidencePermit
{
    private static readonly RefusalsOf Refuse = new("hmt-residence-permit", "港澳台居民居住证号码", "residence permit number of a Hong Kong, Macao or Taiwan resident");

    private static readonly Refusal WrongRegion = Refuse.Because("region",
        "港澳台居民居住证号码以 810000（香港）、820000（澳门）或 830000（台湾）开头，这里不是。请核对证件类型。",
        "A residence permit number of a Hong Kong, Macao or Taiwan resident begins with 810000 (Hong Kong), 820000 (Macao) or 830000 (Taiwan); this does not. Check the kind of document.");

    private static readonly Refusal NotADay = Refuse.Because("birth-date",
        "第 7 至 14 位不是日历上的日期（YYYYMMDD）。请对照原件改正。",
        "Characters 7 to 14 are not a day of the calendar (YYYYMMDD). Correct them from the original.");

    /// <summary>Why this is not the number of a residence permit; null when it is one. The texts do not repeat the number.</summary>
    /// <param name="text">The text.</param>
    public static Refusal? Check(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Refuse.Empty;
        if (text!.Length != 18) return Refuse.Length(text, "18 位", "18 characters");
        if (IdentityNumberCheck.Characters(Refuse, text) is { } odd) return odd;
        if (text[0] != '8' || text[1] is < '1' or > '3' || text.IndexOf("0000", 2, 4, StringComparison.Ordinal) < 0) return WrongRegion;
        if (!IdentityNumberCheck.IsDay(text.AsSpan(6, 8))) return NotADay;
        return IdentityNumberCheck.Fits(text) ? null : Refuse.CheckCharacter;
    }

    /// <summary>Whether these bytes are the number of a residence permit.</summary>
    /// <param name="utf8">The text in UTF-8 or any other superset of ASCII.</param>
    public static bool IsValid(ReadOnlySpan<byte> utf8) =>
        IdentityNumberCheck.Fits(utf8) && utf8[0] == '8' && utf8[1] is >= (byte)'1' and <= (byte)'3' && utf8.Slice(2, 4).SequenceEqual("0000"u8)
        && Ascii.TryNumber(utf8.Slice(6, 8), out var born) && IdentityNumberCheck.IsDay(born);

    /// <summary>Reads the number of a residence permit.</summary>
    /// <param name="text">18 characters.</param>
    /// <param name="value">The number; the default when refused.</param>
    /// <param name="reason">Why not; null when read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out HmtResidencePermit value, [NotNullWhen(false)] out Refusal? reason)
    {
        reason = Check(text);
        value = reason is null ? new HmtResidencePermit(text!) : default;
        return reason is null;
    }

    /// <summary>Reads the number of a residence permit.</summary>
    /// <param name="text">18 characters.</param>
    /// <exception cref="FormatException">It is not one; the message says why and does not repeat the number.</exception>
    public static HmtResidencePermit Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var value, out var reason) ? value : throw reason.AsException();
    }
}
