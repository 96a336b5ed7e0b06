using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>What a signed PDF can be found to be.</summary>
internal static class PdfCodes
{
    private static readonly CodeGroup Range = new("byte-range");
    private static readonly CodeGroup Field = new("pdf");

    public static readonly VerificationCode Whole = Range.Pass("byte-range.whole", "签名覆盖除签名值以外的整个文件。", "The signature covers the whole file but its own value.");
    public static readonly VerificationCode Broken = Range.Fail("byte-range.broken", "ByteRange 有误：起点不为 0、重叠、为负或越界。", "The ByteRange is wrong: it does not begin at 0, overlaps, is negative or leaves the file.");
    public static readonly VerificationCode NotWhole = Range.Fail("byte-range.not-whole", "签名之后文件被追加内容：签名没有覆盖整个文件。", "Content was added after signing: the signature does not cover the whole file.");
    public static readonly VerificationCode Gap = Range.Fail("byte-range.gap", "未覆盖的部分不恰好是签名值。", "What is left out is not exactly the signature value.");
    public static readonly VerificationCode Earlier = Range.Unknown("byte-range.earlier-revision", "较早的签名只覆盖其当时的版本，其后的改动由后续签名负责。",
        "An earlier signature covers only its own revision; what came after is vouched for by later ones.");

    public static readonly VerificationCode Readable = Field.Pass("pdf.readable", "找到签名字典。", "The signature dictionaries were found.");
    public static readonly VerificationCode NotReadable = Field.Fail("pdf.not-readable", "PDF 结构有误，或签名字典缺失、重复、不完整。", "The PDF is broken, or a signature dictionary is missing, doubled or not whole.");
    public static readonly VerificationCode Damaged = Field.Warn("pdf.damaged", "PDF 结构有误；其中没有任何签名。", "The PDF is broken, and there is no signature in it.");
    public static readonly VerificationCode NoValue = Field.Fail("pdf.no-value", "签名值为空或全为零：没有签名。", "The signature value is empty or all zeros: there is no signature.");
    public static readonly VerificationCode Padding = Field.Fail("pdf.padding", "签名值之后有非零字节：其中可藏匿内容。", "Bytes other than zeros stand behind the signature value: something may hide there.");
    public static readonly VerificationCode Foreign = Field.Fail("pdf.foreign-bytes", "“%PDF-”之前或最后的“%%EOF”之后还有其他字节：文件可能同时是另一种格式。",
        "Bytes stand before %PDF- or behind the last %%EOF: the file may be of another format as well.");
    public static readonly VerificationCode Unreached = Field.Warn("pdf.unreached", "文件中另有表单不引用的签名数据（ByteRange），未作核验。", "The file holds signature data (ByteRange) that the form does not lead to; it was not judged.");
    public static readonly VerificationCode StampedOnly = Field.Unknown("pdf.stamped-only", "文件只有时间戳，没有人签名：任何人都能为任何文件取得时间戳。",
        "The file has only timestamps and nobody signed it: anybody can have anything stamped.");
    public static readonly VerificationCode Family = Field.Fail("pdf.family", "签名的 Filter/SubFilter 不受支持。", "The Filter and SubFilter are not supported.");
    public static readonly VerificationCode Encrypted = Field.Fail("pdf.encrypted", "PDF 已加密，无法核验其内容。", "The PDF is encrypted: what it shows cannot be verified.");
    public static readonly VerificationCode Dss = Field.Skip("pdf.validation-data", "文件内附的验证数据未采用：只使用受信任的资料。", "Validation data inside the file was not used: only what is trusted is.");

    public static IEnumerable<VerificationCode> All => [.. Range.All, .. Field.All];
}
