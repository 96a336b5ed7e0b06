using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GovData.Security;
using GovData.Standards;

namespace GovData.Client.Tests;

/// <summary>Finding, consent, downloads, batches and the feed, held against the contract's golden bytes.</summary>
public class CertificateFindingTests
{
    private const string Identifier = "1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7";
    private const string Type = "11500000009275780L001";
    private const string Cause = "住所登记，办件 2026-000042";
    private const string ConsentKey = "11500000MB0000027A.consent.case-2026-000042";
    private const string DownloadKey = "11500000MB0000027A.download.case-2026-000042";
    private const string Copy = "电子证照加注件（样例，非 OFD 文件）\n用证事由：住所登记，办件 2026-000042\n";

    [Fact]
    public async Task Certificates_are_found_by_holder()
    {
        var page = await Certificates("findElectronicCertificates").Find(Query(), Context()).GetPageAsync();

        var found = Assert.Single(page.Items);
        Assert.Equal((Identifier, ElectronicCertificateState.Valid, "001", "示例企业"), (found.Identifier, found.State, found.Holders[0].CodeType.Value, found.Face["名称"]));
        Assert.Equal((CivilDate.Parse("2024-01-15"), null), (found.IssuedOn, found.ValidTo));
        Assert.DoesNotContain("示例企业", found.ToString() + found.Holders[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_consent_is_needed_is_the_center_s_refusal()
    {
        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(() => Certificates("findElectronicCertificates.consent-required").Find(Query(), Context()).GetPageAsync());

        Assert.Equal(("consent-required", RefusalOrigin.Center), (refusal.Code, refusal.Origin));
    }

    [Fact]
    public async Task A_certificate_is_read_by_identifier_and_by_the_code_its_holder_shows()
    {
        var request = new CertificateRequest { Identifier = Identifier, UseCause = Cause, ConsentKey = ConsentKey };

        Assert.Equal("营业执照", (await Certificates("getElectronicCertificate").GetAsync(request, Context())).Name);
        Assert.Equal(Identifier, (await Certificates("readCertificateQrCode").GetByQrCodeAsync("https://certificates.example.gov.cn/q/7F3A9C", Cause, Context())).Identifier);
        var over = await Assert.ThrowsAsync<RequestRefusedException>(
            () => Certificates("readCertificateQrCode.qr-code-invalid").GetByQrCodeAsync("https://certificates.example.gov.cn/q/7F3A9C", Cause, Context()));
        Assert.Equal("qr-code-invalid", over.Code);
    }

    [Fact]
    public async Task The_answer_about_another_certificate_is_no_answer()
    {
        var center = new GoldenCenter("getElectronicCertificate") { Lie = body => body.Replace("2024000001.001.7", "2024000002.001.7") };
        var request = new CertificateRequest { Identifier = Identifier, UseCause = Cause, ConsentKey = ConsentKey };

        var failure = await Assert.ThrowsAsync<TransportException>(() => center.AsUser().ElectronicCertificates.GetAsync(request, Context()));

        Assert.Equal(TransportFailure.NotThisContract, failure.Failure);
    }

    [Fact]
    public async Task A_consent_is_asked_for_and_followed_by_its_key()
    {
        var request = new ConsentRequest { Key = ConsentKey, HolderCode = "91500000MA0000007X", HolderCodeType = HolderCodeType.SocialCreditCode, CertificateTypes = [Type], UseCause = Cause };

        var asked = await Certificates("requestHolderConsent").RequestConsentAsync(request, Context());
        var given = await Certificates("getHolderConsent").GetConsentAsync(ConsentKey);

        Assert.Equal((ConsentState.Requested, false, 30), (asked.State, asked.IsGiven, asked.NextPoll));
        Assert.Equal((ConsentState.Given, true, null), (given.State, given.IsGiven, given.NextPoll));
    }

    [Fact]
    public async Task A_copy_is_prepared_and_fetched_and_is_what_was_stated()
    {
        var request = new CertificateDownloadRequest { Key = DownloadKey, Identifier = Identifier, UseCause = Cause, ConsentKey = ConsentKey };
        using var file = new MemoryStream();

        var download = await Certificates("createCertificateDownload").PrepareDownloadAsync(request, Context());
        var length = await Certificates("downloadElectronicCertificate").DownloadAsync(download, file, Context());

        Assert.Equal((CertificateDownloadState.Ready, 100L), (download.State, length));
        Assert.Equal(Copy, Encoding.UTF8.GetString(file.ToArray()));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Other_bytes_than_stated_are_told(bool otherDigest, bool otherSize)
    {
        var download = new CertificateDownload
        {
            Key = DownloadKey,
            Digest = ContentDigest.Of(DigestAlgorithm.Sm3, Encoding.UTF8.GetBytes(otherDigest ? "another" : Copy)),
            Size = otherSize ? 99 : 100,
        };

        var failure = await Assert.ThrowsAsync<TransportException>(() => Certificates("downloadElectronicCertificate").DownloadAsync(download, new MemoryStream(), Context()));

        Assert.Equal(TransportFailure.DigestMismatch, failure.Failure);
    }

    [Theory]
    [InlineData("download-used", DownloadKey)]
    [InlineData("download-expired", "11500000MB0000027A.download.case-2026-000041")]
    public async Task What_was_fetched_or_is_over_is_refused_by_name(string code, string key)
    {
        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(
            () => Certificates("downloadElectronicCertificate." + code).DownloadAsync(new CertificateDownload { Key = key }, new MemoryStream(), Context()));

        Assert.Equal((code, RefusalOrigin.Center), (refusal.Code, refusal.Origin));
    }

    [Fact]
    public async Task A_batch_ends_with_a_proved_verdict_for_each()
    {
        var batch = Batch(Identifier);

        Assert.Empty((await Certificates("verifyManyElectronicCertificates").VerifyManyAsync(batch, Context())).Answers);
        var done = await Certificates("getVerificationBatch").GetVerificationBatchAsync(batch);

        Assert.Equal((VerificationBatchState.Done, 1L, true), (done.State, done.Progress.Done, done.Answers[0].IsValid));
    }

    [Theory]
    [InlineData("1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000002.001.7")]
    [InlineData(Identifier, Identifier)]
    public async Task Receipts_of_other_certificates_or_too_few_are_not_believed(params string[] identifiers)
    {
        var failure = await Assert.ThrowsAsync<TransportException>(() => Certificates("getVerificationBatch").GetVerificationBatchAsync(Batch(identifiers)));

        Assert.Equal(TransportFailure.SignatureInvalid, failure.Failure);
    }

    [Fact]
    public async Task A_forged_receipt_in_a_batch_is_not_believed()
    {
        var center = new GoldenCenter("getVerificationBatch") { Lie = Forgery.OfPayload("\"state\":\"VALID\"", "\"state\":\"EXPIRED\"") };

        await Assert.ThrowsAsync<TransportException>(() => center.AsUser().ElectronicCertificates.GetVerificationBatchAsync(Batch(Identifier)));
    }

    [Fact]
    public async Task The_feed_names_certificates_by_digest_and_says_where_to_go_on()
    {
        var center = new GoldenCenter("listCertificateStatusChanges");
        Assert.True(VerificationReceipt.TryRead(GoldenCenter.Document("verification-receipt.json"), out var receipt, out _));

        var page = (CertificateStatusPage)await center.AsUser().ElectronicCertificates.ListStatusChanges("c-000041", pageSize: 100).GetPageAsync();

        var change = Assert.Single(page.Items);
        Assert.Equal((ElectronicCertificateState.Cancelled, "c-000042", "c-000042"), (change.State, page.Resume, page.Next));
        Assert.True(change.Is(ElectronicCertificateIdentifier.Parse(Identifier)));
        Assert.True(change.Is(receipt!));
        Assert.False(change.Is(ElectronicCertificateIdentifier.Parse("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U")));
    }

    [Theory]
    [InlineData("111", "110105194912310021", "citizen-id.check-character")]
    [InlineData("001", "91500000MA00000071", "uscc.check-character")]
    public void A_code_that_is_none_of_its_type_never_leaves_and_is_not_repeated(string type, string code, string rule)
    {
        var query = Query();
        (query.HolderCode, query.HolderCodeType) = (code, HolderCodeType.Of(type));

        var refusal = Assert.Throws<RequestRefusedException>(() => Certificates().Find(query, Context()));

        Assert.Equal(("schema-violation", RefusalOrigin.Local, "/holderCode", rule), (refusal.Code, refusal.Origin, refusal.Problem.Errors[0].Pointer, refusal.Problem.Errors[0].Rule));
        Assert.DoesNotContain(code, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_asked_for_without_a_cause_of_use()
    {
        var center = new GoldenCenter();
        var certificates = center.AsUser().ElectronicCertificates;
        var query = Query();
        query.UseCause = " ";
        var refusals = new List<RequestRefusedException>
        {
            Assert.Throws<RequestRefusedException>(() => certificates.Find(query, Context())),
            await Refused(() => certificates.GetAsync(new CertificateRequest { Identifier = Identifier }, Context())),
            await Refused(() => certificates.GetByQrCodeAsync("text", "", Context())),
            await Refused(() => certificates.RequestConsentAsync(new ConsentRequest { Key = "k", HolderCode = "91500000MA0000007X", HolderCodeType = HolderCodeType.SocialCreditCode, CertificateTypes = [Type] }, Context())),
            await Refused(() => certificates.PrepareDownloadAsync(new CertificateDownloadRequest { Key = "k", Identifier = Identifier, UseCause = new string('因', 201) }, Context())),
        };

        Assert.All(refusals, refusal => Assert.Equal((RefusalOrigin.Local, "/useCause"), (refusal.Origin, refusal.Problem.Errors[0].Pointer)));
        Assert.Empty(center.Received);
    }

    [Fact]
    public async Task Nothing_is_asked_for_without_a_purpose()
    {
        var center = new GoldenCenter();
        var certificates = center.AsUser().ElectronicCertificates;
        var context = Context();
        context.Purpose = "";

        Assert.Throws<RequestRefusedException>(() => certificates.Find(Query(), context));
        await Refused(() => certificates.GetAsync(new CertificateRequest { Identifier = Identifier, UseCause = Cause }, context));
        await Refused(() => certificates.GetByQrCodeAsync("text", Cause, context));
        await Refused(() => certificates.DownloadAsync(new CertificateDownload { Key = "k" }, new MemoryStream(), context));
        await Refused(() => certificates.VerifyManyAsync(Batch(Identifier), context));

        Assert.Empty(center.Received);
    }

    [Fact]
    public async Task A_batch_has_1_to_500_certificates()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Certificates().VerifyManyAsync(Batch(), Context()));
        await Assert.ThrowsAsync<ArgumentException>(() => Certificates().VerifyManyAsync(Batch([.. Enumerable.Repeat(Identifier, 501)]), Context()));
        await Assert.ThrowsAsync<ArgumentException>(() => Certificates().VerifyManyAsync(Batch("not one"), Context()));
    }

    private static Task<RequestRefusedException> Refused(Func<Task> call) => Assert.ThrowsAsync<RequestRefusedException>(call);

    private static ElectronicCertificatesClient Certificates(params string[] golden) => new GoldenCenter(golden).AsUser().ElectronicCertificates;

    private static VerificationBatchRequest Batch(params string[] identifiers) => new() { Key = "11500000MB0000027A.batch.2026-11-22", Identifiers = identifiers };

    private static CertificateQuery Query() => new()
    {
        HolderCode = "91500000MA0000007X",
        HolderCodeType = HolderCodeType.SocialCreditCode,
        CertificateType = Type,
        UseCause = Cause,
        PageSize = 20,
    };

    private static CallContext Context() => City.Context("办理住所登记时核验营业执照");
}
