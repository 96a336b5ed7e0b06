using System;
using System.Linq;
using System.Threading.Tasks;

namespace GovData.Client.Tests;

public class SharingProviderClientTests
{
    private const string ApplicationKey = "11500000MB0000027A.divisions.2026-11";

    [Fact]
    public async Task The_inbox_holds_applications_for_the_departments_own_resources()
    {
        var center = new GoldenCenter("listSharingInbox");

        var inbox = await center.AsProvider().SharingProvider.ListInbox(new InboxQuery { State = ApplicationState.InReview }).ToListAsync();

        Assert.Equal((ApplicationKey, GoldenCenter.User), (Assert.Single(inbox).Key, inbox[0].Applicant));
    }

    [Fact]
    public async Task A_decision_narrows_and_comes_back_signed()
    {
        var request = new DecisionRequest
        {
            Outcome = DecisionOutcome.Narrowed,
            Reason = "按最小必要提供",
            DecidedBy = "P-0012",
            Items = ["区划代码", "区划名称"],
            MaxQueries = 100,
        };

        var decision = await new GoldenCenter("decideSharingApplication").AsProvider().SharingProvider.DecideAsync(ApplicationKey, request);

        Assert.Equal((DecisionOutcome.Narrowed, "G-2026-0001"), (decision.Outcome, decision.GrantId));
        Assert.True(decision.Document!.Verify(GoldenCenter.Trust).IsValid);
    }

    [Fact]
    public async Task A_decision_that_leaves_items_as_asked_for_says_nothing_of_them()
    {
        var handler = new ScriptedHandler(Answers.Problem("state-conflict", 409));
        var provider = Clients.Over(handler).SharingProvider;

        await Assert.ThrowsAsync<RequestRefusedException>(() => provider.DecideAsync("k-1", new DecisionRequest { Outcome = DecisionOutcome.Granted, DecidedBy = "P-1" }));

        Assert.Equal("""{"outcome":"GRANTED","decidedBy":"P-1"}""", handler.Calls[0].Text);
    }

    [Fact]
    public async Task The_same_decision_again_travels_under_the_same_key()
    {
        var handler = new ScriptedHandler(Answers.Problem("state-conflict", 409));
        foreach (var reason in new[] { "甲", "甲", "乙" })
            await Assert.ThrowsAsync<RequestRefusedException>(() => Clients.Over(handler).SharingProvider
                .DecideAsync("k-1", new DecisionRequest { Outcome = DecisionOutcome.Refused, DecidedBy = "P-1", Reason = reason }));

        var keys = handler.Calls.Select(call => call.Headers["Idempotency-Key"]).ToList();

        Assert.Equal(keys[0], keys[1]);
        Assert.NotEqual(keys[0], keys[2]);
    }

    [Fact]
    public async Task A_decision_forged_on_the_way_back_is_not_believed()
    {
        var handler = new ScriptedHandler((_, _) => Task.FromResult(GoldenExchange.Load("decideSharingApplication").Answer(Forgery.OfPayload("P-0012", "P-0013"))));
        var client = Clients.Over(handler, options => options.TrustedKeys = GoldenCenter.Trust);

        var failure = await Assert.ThrowsAsync<TransportException>(
            () => client.SharingProvider.DecideAsync(ApplicationKey, new DecisionRequest { Outcome = DecisionOutcome.Granted, DecidedBy = "P-0012" }));

        Assert.Equal(TransportFailure.SignatureInvalid, failure.Failure);
    }

    [Fact]
    public async Task A_decision_that_is_none_never_leaves()
    {
        var provider = new GoldenCenter().AsProvider().SharingProvider;

        await Assert.ThrowsAsync<ArgumentException>(() => provider.DecideAsync(ApplicationKey, new DecisionRequest { DecidedBy = "P-1" }));
        await Assert.ThrowsAsync<ArgumentException>(() => provider.DecideAsync(ApplicationKey, new DecisionRequest { Outcome = DecisionOutcome.Pending, DecidedBy = "P-1" }));
        await Assert.ThrowsAsync<ArgumentException>(() => provider.DecideAsync(ApplicationKey, new DecisionRequest { Outcome = DecisionOutcome.Granted }));
    }
}
