using System;
using Xunit;

namespace GovData.Certificates.Tests.Pdf;

public class PdfDateTests
{
    [Theory]
    [InlineData("D:20250301080000+08'00'", "2025-03-01T00:00:00Z")]
    [InlineData("D:20250301080000+08'00", "2025-03-01T00:00:00Z")]
    [InlineData("D:20250301080000-0330", "2025-03-01T11:30:00Z")]
    [InlineData("D:20250301080000Z", "2025-03-01T08:00:00Z")]
    [InlineData("D:20250301080000Z00'00'", "2025-03-01T08:00:00Z")]
    public void A_date_with_its_zone_is_an_instant(string text, string instant) => Assert.Equal(DateTimeOffset.Parse(instant, null), PdfDate.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("D:")]
    [InlineData("D:20250301080000")]
    [InlineData("D:20250230080000Z")]
    [InlineData("D:20250301080000+8'00'")]
    [InlineData("D:20250301080000+15'00'")]
    [InlineData("D:20250301080000+08'99'")]
    [InlineData("D:00010101000000+14'00'")]
    [InlineData("2025-03-01T08:00:00Z")]
    public void Anything_else_is_none(string text) => Assert.Null(PdfDate.Read(text));
}
