using System;
using System.Linq;
using System.Text;
using GovData.Certificates.Tests.Support;
using GovData.Security;
using Xunit;

namespace GovData.Certificates.Tests.Pdf;

/// <summary>Where signatures are looked for, and what a hostile structure costs.</summary>
public class PdfStructureTests
{
    private const string Field = "<< /FT /Sig /T (S) /V 6 0 R >>";

    [Fact]
    public void A_signature_field_inside_an_object_stream_is_found()
    {
        var inside = $"5 0 {Field}";
        var file = new PdfText().Object(1, "<< /Type /Catalog /AcroForm << /Fields [5 0 R] >> >>").Object(6, PdfText.Unfilled)
            .Stream(7, "/Type /ObjStm /N 1 /First 4", Encoding.ASCII.GetBytes(inside)).EndWithStream(8, "/Root 1 0 R", 7, 5);

        AssertFound(file);
    }

    [Fact]
    public void A_field_that_has_its_type_and_value_from_above_is_found() => AssertFound(new PdfText()
        .Object(1, "<< /Type /Catalog /AcroForm << /Fields [4 0 R] >> >>").Object(4, "<< /T (A) /V 6 0 R /Kids [5 0 R] >>")
        .Object(5, "<< /FT /Sig /T (B) /Kids [4 0 R 5 0 R] >>").Object(6, PdfText.Unfilled).End("/Root 1 0 R"));

    [Fact]
    public void Keys_written_with_escapes_are_the_same_keys() => AssertFound(new PdfText()
        .Object(1, "<< /Type /Catalog /Acro#46orm << /Fields [ 5 %x\n 0 R ] >> >>").Object(5, Field.Replace("/FT", "/#46T", StringComparison.Ordinal))
        .Object(6, PdfText.Unfilled.Replace("/ByteRange", "/Byte#52ange", StringComparison.Ordinal)).End("/Root 1 0 R"));

    [Fact]
    public void A_byte_range_that_no_field_leads_to_is_named_and_is_no_signature()
    {
        var verdict = Verify(new PdfText().Object(1, "<< /Type /Catalog >>").Object(6, PdfText.Unfilled).End("/Root 1 0 R"));

        Assert.Equal((VerificationStatus.NotSigned, "signatures.none"), (verdict.Status, verdict.Code));
        Assert.Contains(verdict.Warnings, one => one.Code == "pdf.unreached");
    }

    [Theory]
    [InlineData("<< /FT /Sig /T (S) /T (U) /V 6 0 R >>", PdfText.Unfilled)]
    [InlineData(Field, "<< /Type /Sig /SubFilter /adbe.pkcs7.detached /Contents <00> >>")]
    [InlineData(Field, "<< /Type /Sig /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3] >>")]
    [InlineData(Field, "<< /Type /Other /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3] /Contents <00> >>")]
    public void A_signature_that_is_not_whole_is_refused(string field, string signature) =>
        AssertRefused("pdf.not-readable", new PdfText().Object(1, "<< /Type /Catalog /AcroForm << /Fields [5 0 R] >> >>").Object(5, field).Object(6, signature + " % /ByteRange [0 1 2 3]").End("/Root 1 0 R"));

    [Fact]
    public void One_signature_as_the_value_of_two_fields_is_refused() => AssertRefused("pdf.not-readable", new PdfText()
        .Object(1, "<< /Type /Catalog /AcroForm << /Fields [4 0 R 5 0 R] >> >>").Object(4, Field).Object(5, Field).Object(6, PdfText.Unfilled).End("/Root 1 0 R"));

    [Fact]
    public void An_encrypted_file_is_refused() => AssertRefused("pdf.encrypted", new PdfText().Object(1, "<< /Type /Catalog >>").End("/Root 1 0 R /Encrypt << /Filter /Standard >>"));

    [Theory]
    [InlineData("GIF89a", "")]
    [InlineData("\n", "")]
    [InlineData("", "PK\u0005\u0006")]
    public void Bytes_of_another_format_before_or_behind_are_refused(string before, string behind)
    {
        byte[] file = [.. Encoding.Latin1.GetBytes(before), .. PdfText.Form("[]"), .. Encoding.Latin1.GetBytes(behind)];

        Assert.Contains(Verify(file).Fragments, one => one.Code == "pdf.foreign-bytes");
    }

    [Fact]
    public void A_file_that_only_a_timestamp_authority_stamped_is_not_called_valid()
    {
        var file = new PdfText().Object(1, "<< /Type /Catalog /AcroForm << /Fields [5 0 R] >> >>").Object(5, Field)
            .Object(6, PdfText.Unfilled.Replace("adbe.pkcs7.detached", "ETSI.RFC3161", StringComparison.Ordinal)).End("/Root 1 0 R");

        Assert.Contains(Verify(file).Fragments, one => one.Code == "pdf.stamped-only" && one.Result == FragmentResult.Unknown);
    }

    [Fact]
    public void Sections_that_lead_in_a_circle_end() => AssertBounded("pdf.not-readable",
        new PdfText().Text("xref\n0 0\ntrailer\n<< /Root 1 0 R /Prev 9 >>\n").Object(1, "<< >> % /ByteRange [0 1 2 3]").End("/Root 1 0 R /Prev 9"));

    [Fact]
    public void References_that_lead_in_a_circle_end() => AssertBounded("pdf.not-readable",
        new PdfText().Object(1, "2 0 R % /ByteRange [0 1 2 3]").Object(2, "1 0 R").End("/Root 1 0 R"));

    [Fact]
    public void Nesting_without_end_is_beyond_the_limits() => AssertBounded("container.limits", PdfText.Form(new string('[', 8 << 20)));

    [Fact]
    public void Values_without_end_are_beyond_the_limits() => AssertBounded("container.limits", PdfText.Form("[" + string.Concat(Enumerable.Repeat("0 ", 4 << 20)) + "]"));

    [Fact]
    public void An_object_stream_that_inflates_without_end_is_beyond_the_limits()
    {
        var file = new PdfText().Object(1, "<< /Type /Catalog /AcroForm 5 0 R >>")
            .Stream(7, "/Type /ObjStm /N 1 /First 4", new byte[200 << 20]).EndWithStream(8, "/Root 1 0 R", 7, 5);

        AssertBounded("container.limits", file);
    }

    [Fact]
    public void A_number_that_no_integer_holds_is_no_place_in_a_file() =>
        AssertBounded("pdf.not-readable", new PdfText().Object(1, "<< >> % /ByteRange [0 1 2 3]").End("/Root 1 0 R /Prev 99999999999999999999999"));

    private static CertificateVerdict Verify(byte[] file) => Samples.Verifier.Verify(file, new() { AsOf = Samples.PdfAsOf });

    private static void AssertFound(byte[] file)
    {
        var verdict = Verify(file);

        Assert.Equal(VerificationStatus.Invalid, verdict.Status);
        Assert.Contains(verdict.Fragments, one => one.Code == "signatures.found");
        Assert.Single(verdict.Signatures);
    }

    private static void AssertRefused(string code, byte[] file)
    {
        var verdict = Verify(file);

        Assert.Equal((VerificationStatus.Invalid, code), (verdict.Status, verdict.Code));
    }

    private static void AssertBounded(string code, byte[] file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        AssertRefused(code, file);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 256L << 20);
    }
}
