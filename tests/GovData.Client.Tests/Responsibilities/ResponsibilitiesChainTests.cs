using System.Linq;
using System.Threading.Tasks;
using GovData.Testing;

namespace GovData.Client.Tests;

public class ResponsibilitiesChainTests
{
    [Fact]
    public async Task A_line_is_assigned_acknowledged_and_fulfilled()
    {
        using var city = new City();
        var (entry, line) = await city.AssignAsync();
        var assigned = Assert.Single(await city.Provider.Responsibilities.List(new ResponsibilityQuery { State = ResponsibilityState.Assigned }).ToListAsync());

        var acknowledged = await city.Provider.Responsibilities.AcknowledgeAsync(assigned, "已阅");
        await city.SubmitAsync(City.KeyOf("divisions.2026"), City.Clean, entry, line);
        var fulfilled = await city.Provider.Responsibilities.GetAsync(line);

        Assert.Equal(["区划代码", "区划名称", "启用年份"], assigned.Items);
        Assert.Equal(ResponsibilityState.Acknowledged, acknowledged.State);
        Assert.Equal((ResponsibilityState.Fulfilled, City.KeyOf("divisions.2026")), (fulfilled.State, fulfilled.FulfilledBy));
    }

    [Fact]
    public async Task Acknowledging_twice_has_one_effect_also_when_the_answer_was_lost()
    {
        using var city = new City();
        var (_, id) = await city.AssignAsync();
        var line = await city.Provider.Responsibilities.GetAsync(id);
        city.Mock.Outcomes.Next("acknowledgeResponsibility", MockOutcome.LoseAnswer());

        await city.Clock.RunAsync(() => city.Provider.Responsibilities.AcknowledgeAsync(line));
        var again = await city.Provider.Responsibilities.AcknowledgeAsync(line);

        Assert.Equal(ResponsibilityState.Acknowledged, again.State);
        var arrived = city.Mock.Journal.Of("acknowledgeResponsibility");
        Assert.Equal((3, 1), (arrived.Count, arrived.Count(entry => entry.HadEffect)));
    }

    [Fact]
    public async Task A_line_that_changed_since_it_was_read_must_be_read_again()
    {
        using var city = new City();
        var (_, id) = await city.AssignAsync();
        var line = await city.Provider.Responsibilities.GetAsync(id);
        city.Mock.Authority.PostponeResponsibility(id, "2027-01-31");

        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(() => city.Provider.Responsibilities.AcknowledgeAsync(line));

        Assert.Equal("etag-mismatch", refusal.Code);
    }

    [Fact]
    public async Task A_department_sees_only_its_own_lines()
    {
        using var city = new City();
        var (_, id) = await city.AssignAsync();

        Assert.Empty(await city.User.Responsibilities.List().ToListAsync());
        Assert.Equal("not-found", (await Assert.ThrowsAsync<RequestRefusedException>(() => city.User.Responsibilities.GetAsync(id))).Code);
    }
}
