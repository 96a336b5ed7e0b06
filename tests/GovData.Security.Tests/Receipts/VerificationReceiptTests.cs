using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Security.Tests.Receipts;

public class VerificationReceiptTests
{
    private static SignedDocument OfTheContract() =>
        SignedDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Contract", "verification-receipt.json")));

    [Fact]
    public void The_receipt_of_the_contract_is_read()
    {
        Assert.True(VerificationReceipt.TryRead(OfTheContract(), out var receipt, out _));

        var statement = receipt.Statement;
        Assert.Equal(("VR-2026-000001", VerificationStatus.Valid, "center-online/1"), (statement.ReceiptId, statement.Status, statement.Policy));
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 8, 30, 0, TimeSpan.Zero), statement.CheckedAt);
        Assert.Equal(1800, statement.Freshness.AgeSeconds);
        Assert.Equal(FragmentResult.Skip, statement.Fragments[4].Result);
        Assert.True(statement.Subject.Is(ElectronicCertificateIdentifier.Parse(
            "1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7")));
    }

    [Fact]
    public async Task A_statement_is_written_in_the_bytes_of_the_contract()
    {
        var document = OfTheContract();
        Assert.True(VerificationReceipt.TryRead(document, out var receipt, out _));

        var again = await VerificationReceipt.SignAsync(receipt.Statement, SigningKey.CreateSm2());

        Assert.Equal(document.PayloadText(), again.Document.PayloadText());
    }

    [Fact]
    public async Task An_unknown_verdict_survives_and_is_not_taken_for_a_known_one()
    {
        var document = await ChangedAsync("\"VALID\"", "\"ON_HOLD\"");

        Assert.True(VerificationReceipt.TryRead(document, out var receipt, out _));
        Assert.Equal("ON_HOLD", receipt.Statement.Status.Value);
        Assert.False(receipt.Statement.Status.IsKnown);
    }

    [Fact]
    public async Task What_is_no_receipt_is_refused_with_its_reason()
    {
        Assert.Equal("receipt.other-type", ReasonOf(null));
        Assert.Equal("receipt.other-type", ReasonOf(SignedDocument.Unsigned("t", "{}"u8.ToArray())));
        Assert.Equal("receipt.not-a-statement", ReasonOf(SignedDocument.Unsigned(VerificationReceipt.PayloadType, "{}"u8.ToArray())));
        Assert.Equal("receipt.not-a-statement", ReasonOf(SignedDocument.Unsigned(VerificationReceipt.PayloadType, "null"u8.ToArray())));
        Assert.Equal("receipt.not-a-statement", ReasonOf(SignedDocument.Unsigned(VerificationReceipt.PayloadType, default)));
        Assert.Equal("receipt.not-a-statement", ReasonOf(await ChangedAsync("\"status\":\"VALID\"", "\"status\":null")));
        Assert.Equal("receipt.not-a-statement", ReasonOf(await ChangedAsync("\"status\":\"VALID\"", "\"status\":\"VALID\",\"status\":\"VALID\"")));
        Assert.Equal("receipt.not-a-statement", ReasonOf(await ChangedAsync("2026-11-22T08:30:00Z", "2026-11-22 08:30:00")));
        Assert.Equal("receipt.not-a-statement", ReasonOf(await ChangedAsync("{\"check\":\"identifier\",", "null,{\"check\":\"identifier\",")));
    }

    private static string ReasonOf(SignedDocument? document)
    {
        Assert.False(VerificationReceipt.TryRead(document, out _, out var reason));
        return reason.Code;
    }

    private static Task<SignedDocument> ChangedAsync(string old, string with)
    {
        var text = OfTheContract().PayloadText();
        Assert.Contains(old, text, StringComparison.Ordinal);
        return SignedDocument.SignAsync(VerificationReceipt.PayloadType, Encoding.UTF8.GetBytes(text.Replace(old, with, StringComparison.Ordinal)), SigningKey.CreateSm2());
    }
}
