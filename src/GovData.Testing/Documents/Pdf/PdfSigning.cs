using System.Text;

namespace GovData.Testing;

/// <summary>Puts a signature on the revision that is open: field and dictionary, end of the revision, then ByteRange and Contents into the places kept for them.</summary>
internal static class PdfSigning
{
    private const int ContentsBytes = 8192, RangeWidth = 48;

    public static void Sign(PdfFile file, TestPdf document, TestPdfSignature signature, int field)
    {
        var at = signature.SignedAt ?? document.Pki.SignedAt;
        file.Object(field, $"<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature{field}) /V {field + 1} 0 R /Rect [0 0 0 0] /P 4 0 R /F 132 >>");
        var (filter, subFilter) = Names(signature.Family);
        var head = FormattableString.Invariant($"<< /Type /Sig /Filter /{filter} /SubFilter /{subFilter} /M (D:{at.ToOffset(TimeSpan.FromHours(8)):yyyyMMddHHmmss}+08'00') /ByteRange [");
        var start = file.Object(field + 1, head + new string(' ', RangeWidth) + "] /Contents <" + new string('0', 2 * ContentsBytes) + "> >>");
        var range = start + FormattableString.Invariant($"{field + 1} 0 obj\n").Length + head.Length;
        var open = range + RangeWidth + "] /Contents ".Length;
        var close = open + 2 * ContentsBytes + 2;
        file.End();
        var stated = signature.Faults.ByteRange?.Invoke(open, close, file.Length) ?? Range(open, close, file.Length);
        file.Patch(range, Encoding.ASCII.GetBytes(stated.PadRight(RangeWidth)));
        var bytes = file.ToArray();
        var data = Covered(bytes, stated) ?? Covered(bytes, Range(open, close, file.Length))!;
        var contents = PdfContents.Make(document.Pki, signature, signature.Faults.Data ?? data, at);
        contents = signature.Faults.Contents?.Invoke(contents) ?? contents;
        file.Patch(open + 1, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(contents)));
    }

    public static string Range(long open, long close, long length) => FormattableString.Invariant($"0 {open} {close} {length - close}");

    /// <summary>What four numbers cover of a file; null where they cover nothing that is there.</summary>
    private static byte[]? Covered(byte[] file, string range)
    {
        var numbers = range.Split(' ').Select(number => int.TryParse(number, out var value) ? value : -1).ToArray();
        if (numbers.Length != 4 || numbers.Any(n => n < 0) || numbers[0] + numbers[1] > file.Length || numbers[2] + (long)numbers[3] > file.Length) return null;
        return [.. file.AsSpan(numbers[0], numbers[1]), .. file.AsSpan(numbers[2], numbers[3])];
    }

    private static (string Filter, string SubFilter) Names(TestPdfFamily family) => family switch
    {
        TestPdfFamily.Pkcs7Detached => ("Adobe.PPKLite", "adbe.pkcs7.detached"),
        TestPdfFamily.CadesDetached => ("Adobe.PPKLite", "ETSI.CAdES.detached"),
        TestPdfFamily.GmSm2Cms => ("DJ.GMPkiLite", "GM.sm2cms.detached"),
        _ => ("Gomain.GMPkiLite", "GM.sm2seal"),
    };
}
