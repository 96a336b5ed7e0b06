using System.Text;
using GovData.Certificates.Tests.Support;
using Xunit;

namespace GovData.Certificates.Tests.Pdf;

public class PdfIdentifierTests
{
    // The identifier that GB/T 36904-2018 prints as its example form, with a check character by ISO 7064.
    private const string One = "1.2.156.3005.2.11100000000013338W011.12500000450409868X.201900000001.001.5";

    [Theory]
    [InlineData("(" + One + ")", "")]
    [InlineData("()", "<x><cq:id>" + One + "</cq:id></x>")]
    [InlineData("(" + One + ")", "<x id='" + One + "'/>")]
    public void It_is_read_from_the_document_information_or_the_metadata(string information, string metadata) => Assert.Equal(One, Examine(information, metadata).Identifier);

    [Fact]
    public void Two_that_differ_are_a_contradiction() => Assert.Contains(Examine("(" + One + ")", "<x>" + One + "2</x>").Checks.Fragments, one => one.Code == "content.differs");

    [Fact]
    public void A_longer_number_that_holds_the_root_is_none() => Assert.Null(Examine("()", "<x>11.2.156.3005.2.1</x>").Identifier);

    private static Examination Examine(string information, string metadata)
    {
        var file = new PdfText().Object(1, "<< /Type /Catalog /Metadata 2 0 R >>").Stream(2, "/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes(metadata))
            .Object(3, $"<< /Title (x) /CertificateId {information} >>").End("/Root 1 0 R /Info 3 0 R");
        var examination = new Examination(VerificationPolicy.Strict, Samples.Trust, Samples.Lists, Samples.PdfAsOf);
        PdfExaminer.Examine(file, examination);
        return examination;
    }
}
