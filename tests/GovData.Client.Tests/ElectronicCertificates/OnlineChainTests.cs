using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GovData.Security;
using GovData.Standards;
using GovData.Testing;

namespace GovData.Client.Tests;

/// <summary>The client at the mock center: consent, one-time downloads, states, receipts of the department's own.</summary>
public class OnlineChainTests
{
    private const string Identifier = "1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7";
    private const string Type = "11500000009275780L001";
    private const string Purpose = "办理住所登记时核验居住证";
    private const string Resident = "810000199001010019";

    [Fact]
    public async Task A_resident_of_Hong_Kong_consents_and_the_certificate_is_found()
    {
        using var city = Registered();
        city.Mock.Policy.ConsentTypes = [Type];
        var certificates = city.User.ElectronicCertificates;
        var query = new CertificateQuery { HolderCode = Resident, HolderCodeType = HolderCodeType.CitizenId, CertificateType = Type, UseCause = Purpose };
        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(() => certificates.Find(query, City.Context(Purpose)).GetPageAsync());

        var request = new ConsentRequest { Key = "consent-1", HolderCode = Resident, HolderCodeType = HolderCodeType.CitizenId, CertificateTypes = [Type], UseCause = Purpose };
        await certificates.RequestConsentAsync(request, City.Context(Purpose));
        city.Mock.Holders.GiveConsent("consent-1");
        query.ConsentKey = "consent-1";
        var found = await All(certificates.Find(query, City.Context(Purpose)));

        Assert.Equal("consent-required", refusal.Code);
        Assert.Equal([Identifier], found.Select(one => one.Identifier));
        Assert.All(city.Mock.Journal, entry => Assert.DoesNotContain(Resident, entry.Target, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_copy_whose_answer_was_lost_is_not_asked_for_again_by_itself()
    {
        using var city = Registered();
        var certificates = city.User.ElectronicCertificates;
        var download = await certificates.PrepareDownloadAsync(new CertificateDownloadRequest { Key = "download-1", Identifier = Identifier, UseCause = Purpose }, City.Context(Purpose));
        city.Mock.Outcomes.Next("downloadElectronicCertificate", MockOutcome.LoseAnswer());

        await Assert.ThrowsAsync<TransportException>(() => certificates.DownloadAsync(download, new MemoryStream(), City.Context(Purpose)));
        var again = await Assert.ThrowsAsync<RequestRefusedException>(() => certificates.DownloadAsync(download, new MemoryStream(), City.Context(Purpose)));

        Assert.Equal("download-used", again.Code);
        Assert.Equal(2, city.Mock.Journal.Of("downloadElectronicCertificate").Count);
    }

    [Fact]
    public async Task A_copy_cut_off_on_the_way_is_told()
    {
        using var city = Registered();
        var certificates = city.User.ElectronicCertificates;
        var download = await certificates.PrepareDownloadAsync(new CertificateDownloadRequest { Key = "download-1", Identifier = Identifier, UseCause = Purpose }, City.Context(Purpose));
        city.Mock.Outcomes.Next("downloadElectronicCertificate", MockOutcome.Truncate());

        await Assert.ThrowsAsync<TransportException>(() => certificates.DownloadAsync(download, new MemoryStream(), City.Context(Purpose)));
    }

    [Theory]
    [InlineData(400, null)]
    [InlineData(700, "download-expired")]
    public async Task A_center_whose_clock_has_gone_ahead_is_learned_from_before_a_copy_is_fetched(int seconds, string? code)
    {
        using var city = Registered(userLevel: 1);
        var certificates = city.User.ElectronicCertificates;
        var download = await certificates.PrepareDownloadAsync(new CertificateDownloadRequest { Key = "download-1", Identifier = Identifier, UseCause = Purpose }, City.Context(Purpose));
        city.Mock.Advance(TimeSpan.FromSeconds(seconds));
        var file = new MemoryStream();

        var refusal = await Record.ExceptionAsync(() => certificates.DownloadAsync(download, file, City.Context(Purpose)));

        Assert.Equal(code, (refusal as RequestRefusedException)?.Code);
        Assert.Equal(code is null, file.Length > 0);
        Assert.Equal("clock-skew", city.Mock.Journal.Of("downloadElectronicCertificate")[0].Problem);
    }

    [Fact]
    public async Task A_copy_of_an_hour_ago_is_over()
    {
        using var city = Registered();
        var certificates = city.User.ElectronicCertificates;
        var download = await certificates.PrepareDownloadAsync(new CertificateDownloadRequest { Key = "download-1", Identifier = Identifier, UseCause = Purpose }, City.Context(Purpose));
        city.Clock.Advance(TimeSpan.FromSeconds(600));

        var late = await Assert.ThrowsAsync<RequestRefusedException>(() => certificates.DownloadAsync(download, new MemoryStream(), City.Context(Purpose)));

        Assert.Equal(("download-expired", download.ExpiresAt), (late.Code, city.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_reader_of_the_feed_goes_on_another_day_and_learns_what_became_of_what_was_accepted()
    {
        using var city = Registered();
        var certificates = city.User.ElectronicCertificates;
        var accepted = (await certificates.VerifyAsync(new VerificationRequest { Identifier = Identifier }, City.Context(Purpose))).Receipt;
        var resume = ((CertificateStatusPage)await certificates.ListStatusChanges().GetPageAsync()).Resume;
        city.Mock.Authority.ChangeCertificate(Identifier, "REVOKED");
        city.Clock.Advance(TimeSpan.FromDays(1));

        var changes = await All(certificates.ListStatusChanges(resume));

        Assert.Equal(ElectronicCertificateState.Revoked, Assert.Single(changes, change => change.Is(accepted)).State);
    }

    [Fact]
    public async Task A_center_that_repeats_its_cursor_does_not_hold_the_reader_for_ever()
    {
        using var city = Registered();
        city.Mock.Authority.ChangeCertificate(Identifier, "REVOKED");
        city.Mock.Outcomes.Next("listCertificateStatusChanges", MockOutcome.LoopingCursor(), MockOutcome.LoopingCursor());

        var failure = await Assert.ThrowsAsync<TransportException>(() => All(city.User.ElectronicCertificates.ListStatusChanges()));

        Assert.Equal(TransportFailure.LoopingCursor, failure.Failure);
    }

    [Theory]
    [InlineData("示例持证人", "PASS", "face.matches")]
    [InlineData("另一人", "FAIL", "face.differs")]
    public async Task Fields_on_its_face_are_compared(string name, string result, string code)
    {
        using var city = Registered();

        var answer = await city.User.ElectronicCertificates.VerifyAsync(new VerificationRequest { Identifier = Identifier, Face = { ["姓名"] = name } }, City.Context(Purpose));

        var face = answer.Fragments.Single(fragment => fragment.Check == "face");
        Assert.Equal((result, code), (face.Result.Value, face.Code));
    }

    [Fact]
    public async Task The_department_s_own_receipt_is_accepted_on_until_the_registry_says_otherwise()
    {
        using var city = Registered(userLevel: 2);
        var certificates = city.User.ElectronicCertificates;
        var receipt = await LocalAsync(city, await CopyAsync(city));

        var accepted = await certificates.AcceptAsync(receipt, Use("case-1"), City.Context(Purpose));
        city.Mock.Authority.ChangeCertificate(Identifier, "CANCELLED");
        var conflict = await Assert.ThrowsAsync<RequestRefusedException>(() => certificates.AcceptAsync(receipt, Use("case-2"), City.Context(Purpose)));

        Assert.Equal("local-1", accepted.ReceiptId);
        Assert.Equal(("registry-conflict", RefusalOrigin.Center), (conflict.Code, conflict.Origin));
    }

    [Fact]
    public async Task What_can_only_be_refused_is_not_sent()
    {
        using var city = Registered(userLevel: 2);
        using var withoutKey = Registered(userLevel: 0);
        var stranger = SigningKey.CreateSm2();

        Assert.Equal("receipt-invalid", await RefusedAsync(city, await LocalAsync(city, [1], key: stranger)));
        Assert.Equal("receipt-invalid", await RefusedAsync(city, await LocalAsync(city, [1], s => s.Department = GoldenCenter.Provider)));
        Assert.Equal("receipt-invalid", await RefusedAsync(city, await LocalAsync(city, [1], s => s.Subject.Kind = VerificationSubjectKind.Batch)));
        Assert.Equal("receipt-invalid", await RefusedAsync(withoutKey, await LocalAsync(city, [1])));
        Assert.Equal("verdict-not-valid", await RefusedAsync(city, await LocalAsync(city, [1], s => s.Status = VerificationStatus.Indeterminate)));
        Assert.Equal("verdict-not-valid", await RefusedAsync(city, await LocalAsync(city, [1], s => s.State = ElectronicCertificateState.Revoked)));
        Assert.Equal("verdict-not-valid", await RefusedAsync(city, await LocalAsync(city, [1], s => s.Clock = "CENTER")));
        Assert.Equal("receipt-too-old", await RefusedAsync(city, await LocalAsync(city, [1], s => s.Basis = new VerificationBasis { AsOf = s.CheckedAt.AddDays(-1).AddSeconds(-1) })));
        Assert.Empty(city.Mock.Journal.Of("acceptElectronicCertificate"));
    }

    private static async Task<string> RefusedAsync(City city, VerificationReceipt receipt)
    {
        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(() => city.User.ElectronicCertificates.AcceptAsync(receipt, Use("case-1"), City.Context(Purpose)));
        Assert.Equal(RefusalOrigin.Local, refusal.Origin);
        return refusal.Code;
    }

    private static async Task<byte[]> CopyAsync(City city)
    {
        var request = new CertificateDownloadRequest { Key = "download-1", Identifier = Identifier, UseCause = Purpose };
        using var file = new MemoryStream();
        await city.User.ElectronicCertificates.DownloadAsync(await city.User.ElectronicCertificates.PrepareDownloadAsync(request, City.Context(Purpose)), file, City.Context(Purpose));
        return file.ToArray();
    }

    private static Task<VerificationReceipt> LocalAsync(City city, byte[] file, Action<VerificationStatement>? change = null, SigningKey? key = null)
    {
        var statement = new VerificationStatement
        {
            ReceiptId = "local-1",
            Subject = new VerificationSubject { Kind = VerificationSubjectKind.Document, Digest = ContentDigest.Of(DigestAlgorithm.Sm3, file) },
            Department = GoldenCenter.User,
            Status = VerificationStatus.Valid,
            Policy = "strict/1",
            Clock = "LOCAL",
            CheckedAt = city.Clock.GetUtcNow(),
            Freshness = new VerificationFreshness { AsOf = city.Clock.GetUtcNow() },
        };
        change?.Invoke(statement);
        return VerificationReceipt.SignAsync(statement, key ?? city.Mock.Departments[GoldenCenter.User].SigningKey!);
    }

    private static async Task<List<T>> All<T>(CenterPageable<T> list)
    {
        var all = new List<T>();
        await foreach (var one in list) all.Add(one);
        return all;
    }

    private static City Registered(int userLevel = 0)
    {
        var city = new City(userLevel: userLevel);
        city.Mock.Seed.Certificate(new MockCertificate
        {
            Identifier = Identifier,
            HolderName = "示例持证人",
            HolderCode = Resident,
            HolderCodeType = HolderCodeType.CitizenId,
            Face = { ["姓名"] = "示例持证人" },
        });
        return city;
    }

    private static AcceptanceRequest Use(string key) => new() { Key = key, UseCause = "住所登记" };
}
