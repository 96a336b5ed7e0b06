using System.Text;
using System.Text.Json.Nodes;
using GovData.Standards;

namespace GovData.Testing.Tests;

public class ManyCertificatesTests
{
    private readonly CertificateDesk _desk = new();

    [Fact]
    public async Task A_batch_runs_as_long_as_it_takes_and_ends_with_a_receipt_each_in_order()
    {
        _desk.Center.Mock.Policy.CheckingTime = TimeSpan.FromMinutes(1);
        var begun = await BeginAsync(CertificateDesk.Open, TestOfd.SampleIdentifier);
        Assert.Equal((202, "RUNNING", 60), (begun.Status, begun.String("state"), begun.Json["nextPoll"]!.GetValue<int>()));
        Assert.Empty((await FollowAsync()).Json["verdicts"]!.AsArray());

        _desk.Pass(TimeSpan.FromMinutes(1));

        var done = await FollowAsync();
        Assert.Equal(["VALID", "INDETERMINATE"], done.Json["verdicts"]!.AsArray().Select(v => v!["verdict"]!["status"]!.GetValue<string>()));
        Assert.Equal(done.Text, (await FollowAsync()).Text);
        Assert.Equal("not-found", (await _desk.Center.Provider.GetAsync("/v1/electronic-certificates/verification-batches/b1")).Code);
    }

    [Fact]
    public async Task A_batch_has_500_certificates_at_most()
    {
        Assert.Equal("schema-violation", (await BeginAsync([.. Enumerable.Repeat(CertificateDesk.Open, 501)])).Code);
        Assert.Equal(202, (await BeginAsync([.. Enumerable.Repeat(CertificateDesk.Open, 500)])).Status);
    }

    [Fact]
    public async Task The_feed_tells_what_the_issuer_and_the_calendar_change_by_digest_and_goes_on_from_its_cursor()
    {
        var ending = TestOfd.SampleIdentifier;
        _desk.Center.Mock.Seed.Certificate(new MockCertificate { Identifier = ending, ValidTo = CivilDate.Parse("2026-11-25") });
        _desk.Center.Mock.Seed.Certificate(new MockCertificate { Identifier = CertificateDesk.Guarded, ValidTo = CivilDate.Parse("2026-11-27") });
        var empty = await ChangesAsync(null);
        Assert.Empty(empty.Json["items"]!.AsArray());

        _desk.Center.Mock.Authority.ChangeCertificate(CertificateDesk.Open, "SUSPENDED");
        _desk.Pass(TimeSpan.FromDays(10));
        _desk.Center.Mock.Authority.ChangeCertificate(CertificateDesk.Open, "VALID");

        var changes = await ChangesAsync(empty.String("next"));
        Assert.Equal(
            [(Digest(CertificateDesk.Open), "SUSPENDED", "2026-11-22T08:00:00Z"), (Digest(ending), "EXPIRED", "2026-11-25T16:00:00Z"), (Digest(CertificateDesk.Guarded), "EXPIRED", "2026-11-27T16:00:00Z"), (Digest(CertificateDesk.Open), "VALID", "2026-12-02T08:00:00Z")],
            changes.Json["items"]!.AsArray().Select(c => (c!["identifierDigest"]!.GetValue<string>(), c["state"]!.GetValue<string>(), c["at"]!.GetValue<string>())));
        Assert.Equal("2026-12-02T08:00:00Z", changes.String("finalUpTo"));
        Assert.Empty((await ChangesAsync(changes.String("next"))).Json["items"]!.AsArray());
        Assert.DoesNotContain("2024000001", changes.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_becomes_visible_late_is_not_final_before()
    {
        _desk.Center.Mock.Policy.VisibilityDelay = TimeSpan.FromMinutes(5);
        _desk.Center.Mock.Authority.ChangeCertificate(CertificateDesk.Open, "REVOKED");

        var early = await ChangesAsync(null);
        _desk.Pass(TimeSpan.FromMinutes(5));

        Assert.Equal("2026-11-22T07:55:00Z", early.String("finalUpTo"));
        Assert.Single((await ChangesAsync(early.String("next"))).Json["items"]!.AsArray());
    }

    private Task<TestAnswer> BeginAsync(params string[] identifiers) => _desk.Center.User.PostAsync("/v1/electronic-certificates/verification-batches/b1", new JsonObject
    {
        ["context"] = Contexts.Of(TestCenter.UserCode),
        ["identifiers"] = new JsonArray([.. identifiers.Select(i => (JsonNode?)i)]),
    });

    private Task<TestAnswer> FollowAsync() => _desk.Center.User.GetAsync("/v1/electronic-certificates/verification-batches/b1");

    private Task<TestAnswer> ChangesAsync(string? cursor) =>
        _desk.Center.User.GetAsync("/v1/electronic-certificates/status-changes" + (cursor is null ? "" : "?cursor=" + cursor));

    private static string Digest(string identifier) => Sending.Digest(Encoding.UTF8.GetBytes(identifier));
}
