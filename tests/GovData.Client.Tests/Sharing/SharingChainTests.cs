using System;
using System.Linq;
using System.Threading.Tasks;
using GovData.Standards;
using GovData.Testing;

namespace GovData.Client.Tests;

public class SharingChainTests
{
    private const string Purpose = "核对申请人住址所属区县";
    private const string ApplicationKey = GoldenCenter.User + ".divisions.2026-11";

    [Fact]
    public async Task What_was_asked_for_is_narrowed_and_queried()
    {
        using var city = new City();
        var entry = await city.StoreAsync();
        await city.User.Sharing.ApplyAsync(Request(entry.Code));
        var before = await city.User.Sharing.GetDecisionAsync(ApplicationKey);
        var received = Assert.Single(await city.Provider.SharingProvider.ListInbox().ToListAsync());

        await city.Provider.SharingProvider.DecideAsync(received.Key, new DecisionRequest
        {
            Outcome = DecisionOutcome.Narrowed,
            Reason = "按最小必要提供",
            DecidedBy = "P-0012",
            Items = ["区划代码", "区划名称"],
        });
        var decision = await city.User.Sharing.GetDecisionAsync(ApplicationKey);
        var query = new SharedDataQuery { Filter = { FilterTerm.OneOf("区划代码", "500105", "500157") }, PageSize = 1 };
        var rows = await city.User.Sharing.Query(decision.Grant!, query, City.Context(Purpose)).ToListAsync();

        Assert.True(before.IsPending);
        Assert.Equal(TimeSpan.FromHours(1), before.AskAgainAfter);
        Assert.Equal(["江北区", "两江新区"], rows.Select(row => row["区划名称"]));
        Assert.All(rows, row => Assert.Equal(2, row.Count));
        Assert.Equal(1, (await city.User.Sharing.GetGrantAsync(decision.GrantId!)).UsedQueries);
    }

    [Fact]
    public async Task A_refusal_is_a_result_with_its_reason()
    {
        using var city = new City();
        var entry = await city.StoreAsync();
        await city.User.Sharing.ApplyAsync(Request(entry.Code));
        await city.Provider.SharingProvider.DecideAsync(ApplicationKey, new DecisionRequest { Outcome = DecisionOutcome.Refused, Reason = "依据不足", DecidedBy = "P-0012" });

        var decision = await city.User.Sharing.GetDecisionAsync(ApplicationKey);

        Assert.Equal((DecisionOutcome.Refused, "依据不足"), (decision.Outcome, decision.Reason));
        Assert.Null(decision.Grant);
        Assert.True(decision.Document!.Verify(city.Mock.TrustedKeys).IsValid);
        Assert.Equal(ApplicationState.Refused, (await city.User.Sharing.GetApplicationAsync(ApplicationKey)).State);
    }

    [Fact]
    public async Task One_application_has_one_decision()
    {
        using var city = new City();
        var entry = await city.StoreAsync();
        await city.User.Sharing.ApplyAsync(Request(entry.Code));
        var granted = new DecisionRequest { Outcome = DecisionOutcome.Granted, DecidedBy = "P-0012" };
        city.Mock.Outcomes.Next("decideSharingApplication", MockOutcome.LoseAnswer());

        await city.Clock.RunAsync(() => city.Provider.SharingProvider.DecideAsync(ApplicationKey, granted));
        var again = await city.Provider.SharingProvider.DecideAsync(ApplicationKey, granted);
        var other = await Assert.ThrowsAsync<RequestRefusedException>(() => city.Provider.SharingProvider
            .DecideAsync(ApplicationKey, new DecisionRequest { Outcome = DecisionOutcome.Refused, Reason = "改为不同意", DecidedBy = "P-0012" }));

        Assert.Equal(DecisionOutcome.Granted, again.Outcome);
        Assert.Equal("state-conflict", other.Code);
        Assert.Equal(1, city.Mock.Journal.Of("decideSharingApplication").Count(entry => entry.HadEffect));
    }

    [Fact]
    public async Task The_center_refuses_too_what_a_grant_forbids()
    {
        using var city = new City();
        var grant = await GrantedAsync(city, DecisionOutcome.Narrowed);
        grant.Items.Add("启用年份");

        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(
            async () => await city.User.Sharing.Query(grant, new SharedDataQuery(), City.Context(Purpose)).ToListAsync());

        Assert.Equal(("outside-items", RefusalOrigin.Center), (refusal.Code, refusal.Origin));
    }

    [Fact]
    public async Task A_grant_taken_back_ends_the_queries()
    {
        using var city = new City();
        var grant = await GrantedAsync(city, DecisionOutcome.Granted);
        Task<SharedRow[]> Query() => city.User.Sharing.Query(grant, new SharedDataQuery(), City.Context(Purpose)).ToArrayAsync().AsTask();
        Assert.Equal(3, (await Query()).Length);

        city.Mock.Authority.SuspendGrant(grant.Id);
        var suspended = await Assert.ThrowsAsync<RequestRefusedException>(Query);
        city.Mock.Authority.ResumeGrant(grant.Id);
        Assert.Equal(3, (await Query()).Length);
        city.Mock.Authority.RevokeGrant(grant.Id);
        grant = await city.User.Sharing.GetGrantAsync(grant.Id);
        var revoked = await Assert.ThrowsAsync<RequestRefusedException>(Query);

        Assert.Equal(("grant-suspended", RefusalOrigin.Center), (suspended.Code, suspended.Origin));
        Assert.Equal(("grant-revoked", RefusalOrigin.Local), (revoked.Code, revoked.Origin));
    }

    private static async Task<Grant> GrantedAsync(City city, DecisionOutcome outcome)
    {
        var entry = await city.StoreAsync();
        await city.User.Sharing.ApplyAsync(Request(entry.Code));
        var request = new DecisionRequest { Outcome = outcome, Reason = "按最小必要提供", DecidedBy = "P-0012" };
        if (outcome == DecisionOutcome.Narrowed) request.Items = ["区划代码", "区划名称"];
        await city.Provider.SharingProvider.DecideAsync(ApplicationKey, request);
        return (await city.User.Sharing.GetDecisionAsync(ApplicationKey)).Grant!;
    }

    private static SharingRequest Request(string entryCode) => new()
    {
        Key = ApplicationKey,
        EntryCode = entryCode,
        Items = { "区划代码", "区划名称", "启用年份" },
        Purpose = Purpose,
        Matter = "住所登记",
        LegalBasis = "《政务数据共享条例》",
        Scenario = "受理窗口按区划代码查询现行名称",
        PeriodFrom = new CivilDate(2026, 11, 22),
        PeriodTo = new CivilDate(2027, 11, 21),
        MaxQueries = 1000,
    };
}
