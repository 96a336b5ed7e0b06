using System.Net;
using GovData.Client;
using GovData.Security;
using GovData.Testing;
using Microsoft.Extensions.Time.Testing;

namespace GovData.MockServer.Tests;

public sealed class StageActsTests : IAsyncLifetime
{
    private const string Certificate = "1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7";

    private TestFront _front = null!;
    private TestBrowser _program = null!;

    public async Task InitializeAsync()
    {
        _front = await TestFront.StartAsync(socket: true, new MockCenterOptions { TimeProvider = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero)) });
        _program = new TestBrowser(_front.Server);
    }

    public async Task DisposeAsync()
    {
        _program.Dispose();
        await _front.DisposeAsync();
    }

    [Fact]
    public async Task Time_is_advanced_by_days_hours_minutes_and_seconds_together()
    {
        var (status, answer) = await _program.ActAsync("/clock/advance", """{"days":1,"hours":2,"minutes":3,"seconds":4.5}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("2026-11-23T10:03:04Z", answer.GetProperty("now").GetString());
    }

    [Fact]
    public async Task The_next_calls_end_as_they_were_scripted()
    {
        await _program.ActAsync("/outcomes", """{"operation":"getStatus","outcome":"problem","code":"maintenance","times":2}""");
        var (_, scripted) = await _program.ActAsync("/outcomes", """{"operation":"getStatus","outcome":"empty","status":418}""");

        Assert.Equal(3, scripted.GetProperty("pending").GetInt32());
        Assert.Equal([503, 503, 418, 200], await StatusesAsync(4));
    }

    [Fact]
    public async Task An_outage_lasts_until_it_is_said_to_be_over()
    {
        using var http = new HttpClient();
        Task<string> StatusAsync() => http.GetStringAsync(new Uri(_front.Server.Endpoint, "/v1/status"));

        await _program.ActAsync("/outage", """{"state":"maintenance"}""");
        Assert.Contains("MAINTENANCE", await StatusAsync());
        await _program.ActAsync("/outage", """{"state":"down"}""");
        await Assert.ThrowsAsync<HttpRequestException>(StatusAsync);
        await _program.ActAsync("/outage", """{"state":"over"}""");
        Assert.Contains("OPEN", await StatusAsync());
    }

    [Fact]
    public async Task Certificates_of_a_type_are_read_with_consent_only_once_that_is_said()
    {
        await _program.ActAsync("/policy/consent-types", """{"types":["11500000009275780L001","11500000009275780L002"]}""");
        Assert.Equal(["11500000009275780L001", "11500000009275780L002"], _front.Center.Policy.ConsentTypes);

        await _program.ActAsync("/policy/consent-types");
        Assert.Empty(_front.Center.Policy.ConsentTypes);
    }

    [Theory]
    [InlineData("lose-answer")]
    [InlineData("drop")]
    [InlineData("truncate")]
    [InlineData("delay")]
    [InlineData("problem")]
    [InlineData("problem-as-200")]
    [InlineData("too-many-requests")]
    [InlineData("too-many-requests-until-date")]
    [InlineData("key-rotated")]
    [InlineData("unknown-value")]
    [InlineData("looping-cursor")]
    [InlineData("wrong-digest")]
    [InlineData("bad-signature")]
    [InlineData("html-page")]
    [InlineData("gbk-page")]
    [InlineData("empty")]
    public async Task Every_outcome_has_a_name(string outcome)
    {
        var (status, _) = await _program.ActAsync("/outcomes", $$"""{"operation":"searchCatalog","outcome":"{{outcome}}","seconds":1,"code":"maintenance"}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(1, _front.Center.Outcomes.Pending);
    }

    [Fact]
    public async Task A_registered_certificate_is_verified_and_a_revoked_one_is_not()
    {
        await _program.ActAsync("/seed/certificates", $$"""{"identifier":"{{Certificate}}","holderName":"示例公司","holderCode":"11500000009275780L"}""");
        Assert.True(await IsValidAsync());

        await _program.ActAsync("/authority/certificates", $$"""{"identifier":"{{Certificate}}","state":"REVOKED"}""");

        Assert.False(await IsValidAsync());
    }

    [Fact]
    public async Task A_department_that_is_added_can_sign_in_with_what_the_answer_holds()
    {
        var (status, added) = await _program.ActAsync("/departments", """{"code":"11500000MB1000029N","name":"示例市政务服务局","level":2}""");

        Assert.Equal(HttpStatusCode.OK, status);
        using var client = new CenterClient(new CenterClientOptions
        {
            Endpoint = _front.Server.Endpoint,
            Department = new DepartmentIdentity("11500000MB1000029N", added.GetProperty("division").GetString()!),
            Credential = new SignedAssertionCredential(SigningKey.FromPem(added.GetProperty("signingKey").GetString()!)),
            TrustedKeys = _front.Center.TrustedKeys,
            TimeProvider = _front.Center.TimeProvider,
        });
        await client.Service.GetLimitsAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await _program.ActAsync("/departments", """{"code":"11500000MB1000029N","name":"again"}""")).Status);
    }

    private async Task<bool> IsValidAsync()
    {
        var context = new CallContext { Operator = "窗口-1", Department = TestFront.Department, Matter = "m", Purpose = "p", LegalBasis = "b", ClientAddress = "10.0.0.1" };
        return (await _front.Client.ElectronicCertificates.VerifyAsync(new VerificationRequest { Identifier = Certificate }, context)).IsValid;
    }

    private async Task<IReadOnlyList<int>> StatusesAsync(int count)
    {
        using var http = new HttpClient();
        var statuses = new List<int>();
        for (var i = 0; i < count; i++)
        {
            using var answer = await http.GetAsync(new Uri(_front.Server.Endpoint, "/v1/status"));
            statuses.Add((int)answer.StatusCode);
        }
        return statuses;
    }
}
