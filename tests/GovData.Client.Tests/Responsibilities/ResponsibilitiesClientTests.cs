using System;
using System.Linq;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Client.Tests;

public class ResponsibilitiesClientTests
{
    [Fact]
    public async Task Lines_are_listed_by_their_state()
    {
        var center = new GoldenCenter("listResponsibilities");

        var lines = await center.AsProvider().Responsibilities.List(new ResponsibilityQuery { State = ResponsibilityState.Assigned, PageSize = 20 }).ToListAsync();

        var line = Assert.Single(lines);
        Assert.Equal(("RL-2026-0001", "307005012/000001", "2026", new CivilDate(2026, 12, 31)), (line.Id, line.ResourceCode, line.Period, line.Due));
        Assert.Equal(UpdateCycle.EveryYear, line.Cycle);
        Assert.Equal("l1", line.ETag);
    }

    [Fact]
    public async Task A_fulfilled_line_names_the_submission_that_did_it()
    {
        var line = await new GoldenCenter("getResponsibility").AsProvider().Responsibilities.GetAsync("RL-2026-0001");

        Assert.Equal((ResponsibilityState.Fulfilled, "11500000MB0000019F.RL-2026-0001.2026.FULL.1"), (line.State, line.FulfilledBy));
    }

    [Fact]
    public async Task A_line_is_acknowledged_as_it_was_read()
    {
        var line = await new GoldenCenter("acknowledgeResponsibility").AsProvider().Responsibilities
            .AcknowledgeAsync(new ResponsibilityLine { Id = "RL-2026-0001", ETag = "l1" });

        Assert.Equal((ResponsibilityState.Acknowledged, "l2"), (line.State, line.ETag));
    }

    [Fact]
    public async Task The_key_of_an_acknowledgement_follows_from_what_it_says()
    {
        var handler = new ScriptedHandler(Answers.Json("""{"id":"RL-1","state":"ACKNOWLEDGED","etag":"l2"}"""));
        var client = Clients.Over(handler).Responsibilities;
        var line = new ResponsibilityLine { Id = "RL-1", ETag = "l1" };

        await client.AcknowledgeAsync(line);
        await Clients.Over(handler).Responsibilities.AcknowledgeAsync(line);
        await client.AcknowledgeAsync(line, "另行说明");
        await client.AcknowledgeAsync(new ResponsibilityLine { Id = "RL-2", ETag = "l1" });

        var keys = handler.Calls.Select(call => call.Headers["Idempotency-Key"]).ToList();
        Assert.Equal(keys[0], keys[1]);
        Assert.Equal(3, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^[A-Za-z0-9][A-Za-z0-9._~-]{7,127}$", key));
    }

    [Fact]
    public async Task A_line_without_etag_never_leaves()
    {
        var center = new GoldenCenter();

        await Assert.ThrowsAsync<ArgumentException>(() => center.AsProvider().Responsibilities.AcknowledgeAsync(new ResponsibilityLine { Id = "RL-1" }));
        await Assert.ThrowsAsync<ArgumentException>(() => center.AsProvider().Responsibilities.AcknowledgeAsync(new ResponsibilityLine { ETag = "l1" }));

        Assert.Empty(center.Received);
    }

    [Fact]
    public async Task A_query_by_resource_and_day_travels_escaped()
    {
        var handler = new ScriptedHandler(Answers.Json("""{"items":[],"next":null}"""));
        var query = new ResponsibilityQuery { ResourceCode = "307005012/000001", DueBefore = new CivilDate(2026, 12, 31) };

        Assert.Empty(await Clients.Over(handler).Responsibilities.List(query).ToListAsync());

        Assert.Equal("?entryCode=307005012%2F000001&dueBefore=2026-12-31", handler.Calls[0].Address.Query);
    }
}
