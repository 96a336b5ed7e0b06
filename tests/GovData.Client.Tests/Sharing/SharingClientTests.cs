using System;
using System.Text;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Client.Tests;

public class SharingClientTests
{
    private const string ApplicationKey = "11500000MB0000027A.divisions.2026-11";
    private const string Purpose = "核对申请人住址所属区县";

    [Fact]
    public async Task An_application_asks_for_items_for_one_purpose()
    {
        var application = await new GoldenCenter("applyForSharing").AsUser().Sharing.ApplyAsync(Request());

        Assert.Equal((ApplicationKey, ApplicationState.Submitted), (application.Key, application.State));
        Assert.Equal(new CivilDate(2026, 12, 4), application.ReviewDue);
        Assert.Equal(GoldenCenter.Provider, application.Provider);
    }

    [Fact]
    public async Task An_application_is_followed_by_its_key_in_any_process()
    {
        var application = await new GoldenCenter("getSharingApplication").AsUser().Sharing.GetApplicationAsync(ApplicationKey);

        Assert.Equal((ApplicationState.Granted, "G-2026-0001"), (application.State, application.GrantId));
    }

    [Fact]
    public async Task Before_anybody_decided_the_decision_is_pending_and_says_when_to_ask_again()
    {
        var decision = await new GoldenCenter("getSharingDecision.decision-pending").AsUser().Sharing.GetDecisionAsync(ApplicationKey);

        Assert.True(decision.IsPending);
        Assert.Equal(TimeSpan.FromHours(1), decision.AskAgainAfter);
        Assert.Null(decision.Grant);
        Assert.Null(decision.Document);
    }

    [Fact]
    public async Task A_decision_comes_verified_with_its_grant()
    {
        var decision = await new GoldenCenter("getSharingDecision", "getSharingGrant").AsUser().Sharing.GetDecisionAsync(ApplicationKey);

        Assert.Equal((DecisionOutcome.Narrowed, "按最小必要提供", "P-0012"), (decision.Outcome, decision.Reason, decision.DecidedBy));
        Assert.Equal(["区划代码", "区划名称"], decision.Grant!.Items);
        Assert.Equal((100, 0, GrantState.Active), (decision.Grant.MaxQueries, decision.Grant.UsedQueries, decision.Grant.State));
        Assert.Equal(Decision.PayloadType, decision.Document!.PayloadType);
    }

    [Fact]
    public async Task The_provider_reads_the_decision_and_the_grant_stays_the_applicants()
    {
        var decision = await new GoldenCenter("getSharingDecision").AsProvider().Sharing.GetDecisionAsync(ApplicationKey);

        Assert.Equal("G-2026-0001", decision.GrantId);
        Assert.Null(decision.Grant);
    }

    [Fact]
    public async Task What_is_signed_is_what_the_caller_sees()
    {
        var center = new GoldenCenter("getSharingGrant") { Lie = body => body.Replace("\"maxQueries\":100,\"used", "\"maxQueries\":9,\"used").Replace("\"usedQueries\":0", "\"usedQueries\":41") };

        var grant = await center.AsUser().Sharing.GetGrantAsync("G-2026-0001");

        Assert.Equal((100, 41), (grant.MaxQueries, grant.UsedQueries));
    }

    [Fact]
    public async Task A_forged_decision_or_grant_is_not_believed()
    {
        var widened = new GoldenCenter("getSharingGrant") { Lie = Forgery.OfPayload("\"maxQueries\":100", "\"maxQueries\":100000") };
        var turned = new GoldenCenter("getSharingDecision") { Lie = Forgery.OfPayload("NARROWED", "GRANTED") };

        var grant = await Assert.ThrowsAsync<TransportException>(() => widened.AsUser().Sharing.GetGrantAsync("G-2026-0001"));
        var decision = await Assert.ThrowsAsync<TransportException>(() => turned.AsUser().Sharing.GetDecisionAsync(ApplicationKey));

        Assert.Equal((TransportFailure.SignatureInvalid, TransportFailure.SignatureInvalid), (grant.Failure, decision.Failure));
    }

    [Fact]
    public async Task The_decision_on_another_application_is_not_believed()
    {
        using var reader = Reader.Of("en-US");
        var answer = Encoding.UTF8.GetString(GoldenExchange.Load("getSharingDecision").AnswerBody);
        var client = Clients.Over(new ScriptedHandler(Answers.Json(answer)), options => options.TrustedKeys = GoldenCenter.Trust);

        var failure = await Assert.ThrowsAsync<TransportException>(() => client.Sharing.GetDecisionAsync("another"));

        Assert.Contains("another application", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Incomplete_applications_never_leave()
    {
        var sharing = new GoldenCenter().AsUser().Sharing;
        SharingRequest Without(Action<SharingRequest> change)
        {
            var request = Request();
            change(request);
            return request;
        }

        await Assert.ThrowsAsync<ArgumentException>(() => sharing.ApplyAsync(Without(request => request.Key = "")));
        await Assert.ThrowsAsync<ArgumentException>(() => sharing.ApplyAsync(Without(request => request.EntryCode = "x")));
        await Assert.ThrowsAsync<ArgumentException>(() => sharing.ApplyAsync(Without(request => request.Items.Clear())));
        await Assert.ThrowsAsync<ArgumentNullException>(() => sharing.ApplyAsync(null!));
    }

    private static SharingRequest Request() => new()
    {
        Key = ApplicationKey,
        EntryCode = "307005012/000001",
        Items = { "区划代码", "区划名称", "停用年份" },
        Purpose = Purpose,
        Matter = "住所登记",
        LegalBasis = "《政务数据共享条例》",
        Scenario = "受理窗口按区划代码查询现行名称",
        PeriodFrom = new CivilDate(2026, 11, 22),
        PeriodTo = new CivilDate(2027, 11, 21),
        MaxQueries = 1000,
    };
}
