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

    private static readonly Refusal OldForm = new("citizen-id.old-form",
        "这是 15 位的旧号码，已停用，有对应的 18 位号码。请填写 18 位号码；加 --lenient 则接受旧号码并给出 18 位号码。",
        "This is an old number of 15 digits, no longer in use; there is a number of 18 characters for it. Give that one, or add --lenient to take the old one and be told the other.");

    private const int CitizenIdLength = 18;

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
        if (kind == IdentifierKind.DivisionCode) return DivisionJudge.Judge(value, asOf);
        if (kind == IdentifierKind.CitizenId && CitizenId.TryUpgrade(value, out var upgraded, out _)) return isLenient ? IdVerdict.ValidBut(Upgraded(upgraded)) : IdVerdict.Invalid(OldForm);
        var reading = isLenient ? IdentifierReading.Lenient : IdentifierReading.Strict;
        if (Identifier.Check(kind, value, reading) is { } refusal) return IdVerdict.Invalid(refusal);
        return IdVerdict.ValidBut(ElectronicCertificateIdentifier.TryParse(value, reading, out var certificate, out _) ? certificate.Doubt : IsOfOldForm(value.Length) ? FormOnly(asked) : hint);
    }

    /// <summary>Whether there is nothing more to say of a value of the right form.</summary>
    private bool IsPlain(ReadOnlySpan<byte> utf8) =>
        hint is null && kind != IdentifierKind.DivisionCode && !IsOfOldForm(utf8.Length)
        && (kind != IdentifierKind.ElectronicCertificate || ElectronicCertificateIdentifier.Judge(utf8) == CheckVerdict.Ok);

    /// <summary>The foreigners' cards of 2017, whose last digits nobody has said how to check.</summary>
    private bool IsOfOldForm(int length) => kind == IdentifierKind.ForeignPermanentResidentId && length != CitizenIdLength;

    private static Refusal Upgraded(CitizenId number) => new(OldForm.Code,
        $"这是 15 位的旧号码，对应的 18 位号码是 {number.Value}。旧号码没有校验码，请核对。",
        $"This is an old number of 15 digits; the number of 18 characters is {number.Value}. The old one had no check digit: compare it with the original.");

    private static Refusal FormOnly(IdKind asked) => new(asked.Name + ".form-only",
        asked.Kind.Chinese + "没有校验码，只核对了格式，不能证明号码真实。请对照证件核对。",
        asked.Kind.English + ": it has no check character, so only its form was judged, which proves nothing. Compare it with the document.");
}
