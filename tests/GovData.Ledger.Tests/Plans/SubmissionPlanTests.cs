using GovData.Client;

namespace GovData.Ledger.Tests;

public class SubmissionPlanTests
{
    private static readonly SubmissionSource Source = SubmissionSource.FromFile("permits.csv");

    [Fact]
    public void The_key_follows_from_the_duty()
    {
        var plan = new SubmissionPlan(Permits.Entry(), "2026", Source);
        Assert.Equal("11500000009275780L.307005012-000001.2026.FULL.1", plan.Key);

        plan.ResponsibilityLine = "RL-2026-0001";
        Assert.Equal("11500000009275780L.RL-2026-0001.2026.FULL.1", plan.Key);

        (plan.Mode, plan.Number) = (SubmissionMode.Correction, 2);
        Assert.Equal("11500000009275780L.RL-2026-0001.2026.CORRECTION.2", plan.Key);
    }

    [Fact]
    public void A_key_of_ones_own_stays()
    {
        var plan = new SubmissionPlan(Permits.Entry(), "2026", Source) { Key = "11500000009275780L.special~1" };
        plan.Number = 7;
        Assert.Equal("11500000009275780L.special~1", plan.Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".begins-with-a-dot")]
    [InlineData("has space")]
    [InlineData("汇聚")]
    [InlineData("a/b")]
    public void A_key_that_the_contract_does_not_know_is_refused(string key)
    {
        var plan = new SubmissionPlan(Permits.Entry(), "2026", Source);
        Assert.Throws<ArgumentException>(() => plan.Key = key);
    }

    [Fact]
    public void A_key_that_would_be_too_long_says_what_to_do()
    {
        var plan = new SubmissionPlan(Permits.Entry(), "2026", Source) { ResponsibilityLine = new string('x', 120) };
        Assert.Contains("Key of your own", Assert.Throws<ArgumentException>(() => plan.Key).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_cannot_be_submitted_to()
    {
        var draft = Permits.Entry();
        draft.Version = 0;
        Assert.Throws<ArgumentException>(() => new SubmissionPlan(draft, "2026", Source));
        draft = Permits.Entry();
        draft.Code = "";
        Assert.Throws<ArgumentException>(() => new SubmissionPlan(draft, "2026", Source));
    }

    [Fact]
    public void A_source_says_nothing_of_its_place()
    {
        Assert.DoesNotContain("permits", Source.ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SubmissionSource.FromStream("file:x", _ => throw new NotSupportedException()));
    }
}
