using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using static System.FormattableString;

namespace GovData.Standards;

public readonly partial struct ElectronicCertificateIdentifier
{
    private const int AuthorityLength = 18;
    private const int TypeLength = 21;
    private const int VersionLength = 3;
    private const int LongestSerial = 32;
    private const int ShortestLenientIssuer = 6;
    private const int LongestLenientSerial = 64;
    private const int TypeAt = 15;
    private const int IssuerAt = TypeAt + TypeLength + 1;
    private const int SerialAt = IssuerAt + AuthorityLength + 1;
    private const int TailLength = 6; // .001.X

    private static readonly RefusalsOf Refuse = new("certificate-id", "电子证照标识", "electronic certificate identifier");

    private static readonly Refusal WrongRoot = Refuse.Because("root",
        "电子证照标识应以 1.2.156.3005.2. 开头。请核对是否复制完整。",
        "An electronic certificate identifier begins with 1.2.156.3005.2. Check that it was copied whole.");

    private static readonly Refusal WrongParts = Refuse.Because("parts",
        "根代码之后应有 5 段：类型代码.颁发机构代码.流水号.版本号.校验位，以半角“.”分隔。请核对是否复制完整。",
        "After the root there are 5 parts: type.issuer.serial.version.check, separated by dots. Check that it was copied whole.");

    private static readonly Refusal VariantCheckCharacter = Refuse.Because("known-variant",
        "校验位不符合 GB/T 36904，但与已知的一种错误算法相符。可以使用，建议请颁发机构改正。",
        "The check character is not that of GB/T 36904 but of a faulty computation known to be in use. It may be used; ask the issuer to correct it.");

    /// <summary>Why this is not an electronic certificate identifier; null when it is one. The check character is no reason: see <see cref="Verdict"/>.</summary>
    /// <param name="text">The text.</param>
    public static Refusal? Check(string? text) => CheckForm(text, lenient: false);

    /// <summary>Why this is not an electronic certificate identifier; null when it is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reading">How strictly.</param>
    public static Refusal? Check(string? text, IdentifierReading reading)
    {
        var reason = CheckForm(text, reading == IdentifierReading.Lenient);
        return reason is null && reading == IdentifierReading.Strict && new ElectronicCertificateIdentifier(text!).Verdict == CheckVerdict.Mismatch
            ? Refuse.CheckCharacter
            : reason;
    }

    /// <summary>Whether these bytes are an electronic certificate identifier, whatever its check character.</summary>
    /// <param name="utf8">The text in UTF-8 or any other superset of ASCII.</param>
    public static bool IsValid(ReadOnlySpan<byte> utf8)
    {
        var serial = utf8.Length - SerialAt - TailLength;
        if (serial is < 1 or > LongestSerial || !utf8.StartsWith("1.2.156.3005.2."u8)) return false;
        var tail = utf8.Slice(SerialAt + serial);
        return utf8[IssuerAt - 1] == '.' && utf8[SerialAt - 1] == '.' && tail[0] == '.' && tail[4] == '.'
            && Alphabet.IsAlphanumeric(utf8.Slice(TypeAt, AuthorityLength)) && Ascii.TryNumber(utf8.Slice(TypeAt + AuthorityLength, 3), out _)
            && Alphabet.IsAlphanumeric(utf8.Slice(IssuerAt, AuthorityLength)) && Alphabet.IsAlphanumeric(utf8.Slice(SerialAt, serial))
            && Ascii.TryNumber(tail.Slice(1, 3), out _) && Alphabet.AlphanumericValues[tail[5]] >= 0;
    }

    /// <summary>What the check character of an identifier says; null when the bytes are no identifier.</summary>
    /// <param name="utf8">The text in UTF-8 or any other superset of ASCII.</param>
    public static CheckVerdict? Judge(ReadOnlySpan<byte> utf8) =>
        IsValid(utf8) ? CertificateCheck.Judge(utf8.Slice(TypeAt, utf8.Length - TypeAt - 2), utf8[utf8.Length - 1]) : null;

    /// <summary>Reads an electronic certificate identifier by the standard, whatever its check character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The identifier; the default when refused.</param>
    /// <param name="reason">Why not; null when read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out ElectronicCertificateIdentifier value, [NotNullWhen(false)] out Refusal? reason) =>
        TryParse(text, IdentifierReading.Standard, out value, out reason);

    /// <summary>Reads an electronic certificate identifier.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reading">How strictly.</param>
    /// <param name="value">The identifier as it was written; the default when refused.</param>
    /// <param name="reason">Why not; null when read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, IdentifierReading reading, out ElectronicCertificateIdentifier value, [NotNullWhen(false)] out Refusal? reason)
    {
        reason = Check(text, reading);
        value = reason is null ? new ElectronicCertificateIdentifier(text!) : default;
        return reason is null;
    }

    /// <summary>Reads an electronic certificate identifier by the standard, whatever its check character.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">It is not one; the message says why.</exception>
    public static ElectronicCertificateIdentifier Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var value, out var reason) ? value : throw reason.AsException();
    }

    private static Refusal? CheckForm(string? text, bool lenient)
    {
        if (string.IsNullOrEmpty(text)) return Refuse.Empty;
        if (!text!.StartsWith(Root + ".", StringComparison.Ordinal)) return WrongRoot;
        var parts = text.Substring(TypeAt).Split('.');
        if (parts.Length != 5) return WrongParts;
        for (int i = 0, at = TypeAt; i < parts.Length; at += parts[i].Length + 1, i++)
            for (var j = 0; j < parts[i].Length; j++)
                if (!Belongs(parts[i][j], i, lenient)) return Odd(at + j, parts[i][j], lenient);
        return CheckParts(parts, lenient ? ShortestLenientIssuer : AuthorityLength, lenient ? LongestLenientSerial : LongestSerial);
    }

    private static bool Belongs(char c, int part, bool lenient) =>
        Alphabet.IsAlphanumeric(c) || (lenient && (c is >= 'a' and <= 'z' || (c == '_' && part == 2)));

    private static Refusal Odd(int at, char c, bool lenient) => lenient
        ? Refuse.Character(at, c, Alphabet.AnyCase + "_", "数字、字母，流水号中还可有“_”", "a digit or a letter, in the serial also a '_'")
        : Refuse.Character(at, c, Alphabet.Alphanumeric, "数字或大写字母", "a digit or an upper-case letter");

    private static Refusal? CheckParts(string[] parts, int shortestIssuer, int longestSerial)
    {
        if (parts[0].Length != TypeLength || !Ascii.TryNumber(parts[0].AsSpan(AuthorityLength), out _))
            return Part("type", "证照类型代码", "21 位：定义机构 18 位加 3 位数字", "type code", "21 characters: 18 of the defining authority and 3 digits", parts[0], TypeLength);
        if (parts[1].Length < shortestIssuer || parts[1].Length > AuthorityLength)
            return Part("issuer", "颁发机构代码", Range(shortestIssuer, AuthorityLength, "至") + " 位", "issuer code", Range(shortestIssuer, AuthorityLength, "to") + " characters", parts[1]);
        if (parts[2].Length < 1 || parts[2].Length > longestSerial)
            return Part("serial", "流水号", Range(1, longestSerial, "至") + " 位", "serial", Range(1, longestSerial, "to") + " characters", parts[2]);
        if (parts[3].Length != VersionLength || !Ascii.TryNumber(parts[3].AsSpan(), out _))
            return Part("version", "版本号", "3 位数字", "version", "3 digits", parts[3], VersionLength);
        return parts[4].Length == 1 ? null : Part("check", "校验位", "1 位", "check part", "1 character", parts[4]);
    }

    private static string Range(int least, int most, string to) => least == most ? Invariant($"{most}") : Invariant($"{least} {to} {most}");

    /// <summary>A part of the wrong length; or of the right one, where one of its last three characters is no digit.</summary>
    private static Refusal Part(string reason, string chinese, string expectedChinese, string english, string expectedEnglish, string part, int? length = null)
    {
        var (hereChinese, hereEnglish) = (Invariant($"这里是 {part.Length} 位"), Invariant($"this has {part.Length}"));
        if (part.Length == length)
        {
            var at = Enumerable.Range(part.Length - 3, 3).First(i => !Ascii.IsDigit(part[i]));
            (hereChinese, hereEnglish) = (Invariant($"这里第 {at + 1} 位是“{part[at]}”"), Invariant($"character {at + 1} of this is '{part[at]}'"));
        }
        return Refuse.Because(reason,
            $"电子证照标识的{chinese}应为 {expectedChinese}，{hereChinese}。请对照证照核对。",
            $"The {english} of an electronic certificate identifier has {expectedEnglish}; {hereEnglish}. Compare it with the certificate.");
    }
}
