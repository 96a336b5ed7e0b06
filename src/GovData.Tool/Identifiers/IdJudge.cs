using System;
using System.Text;
using System.Text.Unicode;
using GovData.Standards;

namespace GovData.Tool;

/// <summary>Judges values of one kind.</summary>
internal sealed class IdJudge(IdKind asked, bool isLenient, CivilDate? asOf)
{
    private static readonly Refusal NotUtf8 = new("value.encoding",
        "不是 UTF-8 编码（显示为 U+FFFD 的是无法解码的字节）。请把输入转换为 UTF-8。",
        "It is not UTF-8 (what is shown as U+FFFD are bytes that cannot be decoded). Convert the input to UTF-8.");

    private static readonly Refusal TooLong = new("value.too-long",
        "该行超过 64 KiB，不可能是标识，只显示了开头。请检查换行。",
        "The line is longer than 64 KiB and cannot be an identifier; only its beginning is shown. Check the line ends.");

    private static readonly Refusal Variant = new("certificate-id.known-variant",
        "校验位不符合 GB/T 36904，但与已知的一种错误算法相符。请颁发机构改正；需要接受这类证照时加 --lenient。",
        "The check character is not that of GB/T 36904 but of a faulty computation known to be in use. Ask the issuer to correct it; to take such certificates add --lenient.");

    private readonly IdentifierKind kind = asked.Kind;
    private readonly Refusal? hint = asked.Kind.IsFormatHint ? FormOnly(asked) : null;

    public IdVerdict Judge(ReadOnlySpan<byte> utf8, bool isCut)
    {
        if (isCut) return IdVerdict.Invalid(TooLong);
        if (!Utf8.IsValid(utf8)) return IdVerdict.Invalid(NotUtf8);
        return Identifier.IsValid(kind, utf8) && IsPlain(utf8) ? IdVerdict.Valid : Judge(Encoding.UTF8.GetString(utf8));
    }

    public IdVerdict Judge(string value)
    {
        if (Identifier.Check(kind, value) is { } refusal) return IdVerdict.Invalid(refusal);
        if (kind == IdentifierKind.DivisionCode) return DivisionJudge.Judge(DivisionCode.Parse(value), asOf);
        if (kind != IdentifierKind.ElectronicCertificate) return IdVerdict.ValidBut(hint);
        return OfCheckCharacter(ElectronicCertificateIdentifier.Parse(value));
    }

    private IdVerdict OfCheckCharacter(ElectronicCertificateIdentifier certificate)
    {
        if (certificate.Doubt is not { } doubt) return IdVerdict.Valid;
        if (certificate.Verdict != CheckVerdict.KnownVariant) return IdVerdict.Invalid(doubt);
        return isLenient ? IdVerdict.ValidBut(doubt) : IdVerdict.Invalid(Variant);
    }

    /// <summary>Whether there is nothing more to say of a value of the right form.</summary>
    private bool IsPlain(ReadOnlySpan<byte> utf8) =>
        hint is null && kind != IdentifierKind.DivisionCode
        && (kind != IdentifierKind.ElectronicCertificate || ElectronicCertificateIdentifier.Judge(utf8) == CheckVerdict.Ok);

    private static Refusal FormOnly(IdKind asked) => new(asked.Name + ".form-only",
        asked.Kind.Chinese + "没有校验码，只核对了格式，不能证明号码真实。请对照证件核对。",
        "A " + char.ToLowerInvariant(asked.Kind.English[0]) + asked.Kind.English[1..] + " has no check character: only its form was judged, which proves nothing. Compare it with the document.");
}
