using Microsoft.Extensions.Time.Testing;

namespace GovData.Ledger.Tests;

public sealed class TaskLeasesTests : IDisposable
{
    private const string Over = "UPDATE govdata_task SET lease_until = CAST(unixepoch('subsec') * 1000 AS INTEGER) - 1 WHERE lease_until IS NOT NULL";
    private static readonly string[] Parts = [TaskKinds.Part];
    private readonly Shelf _shelf = new();

    [Fact]
    public async Task Two_workers_never_hold_the_same_step()
    {
        await Shelf.AddAsync(_shelf.Database(), "k", parts: 10);
        var (one, other) = (_shelf.Leases("one"), _shelf.Leases("other"));
        var first = await one.ClaimAsync(Parts, 6, null, default);
        var second = await other.ClaimAsync(Parts, 6, null, default);
        Assert.Equal((6, 4), (first.Count, second.Count));
        Assert.Equal(Enumerable.Range(1, 10), first.Concat(second).Select(task => task.Row.Number).Order());
        Assert.All(first.Concat(second), task => Assert.Equal(1, task.Row.Epoch));
        Assert.Empty(await one.ClaimAsync(Parts, 6, null, default));
    }

    [Fact]
    public async Task Who_wakes_after_its_lease_can_do_nothing_with_what_another_took_over()
    {
        await Shelf.AddAsync(_shelf.Database(), "k", parts: 1);
        var (frozen, heir) = (_shelf.Leases("frozen"), _shelf.Leases("heir"));
        var old = await frozen.ClaimAsync(Parts, 1, null, default);
        _shelf.Sql(Over);
        var mine = Assert.Single(await heir.ClaimAsync(Parts, 1, null, default));
        Assert.Equal(2, mine.Row.Epoch);

        Assert.Equal(old, await frozen.RenewAsync(old, default));
        Assert.False(await SealAsync(old[0]));
        Assert.False(await FinishAsync(old[0]));
        Assert.Equal(old, await frozen.ReleaseAsync(old, TimeSpan.Zero, default));
        Assert.True(await SealAsync(mine));
        Assert.True(await FinishAsync(mine));
        Assert.Equal("done heir", _shelf.Sql("SELECT state || ' ' || owner FROM govdata_task WHERE kind = 'part'"));
    }

    [Fact]
    public async Task A_step_lost_and_not_taken_over_is_still_its_holders()
    {
        await Shelf.AddAsync(_shelf.Database(), "k", parts: 1);
        var one = _shelf.Leases("one");
        var mine = await one.ClaimAsync(Parts, 1, null, default);
        _shelf.Sql(Over);
        Assert.Empty(await one.RenewAsync(mine, default));
        Assert.Empty(await _shelf.Leases("other").ClaimAsync(Parts, 1, null, default));
        Assert.True(await FinishAsync(mine[0]));
        Assert.False(await FinishAsync(mine[0]));
    }

    [Fact]
    public async Task Renewing_moves_the_end_for_the_database_and_for_the_worker()
    {
        await Shelf.AddAsync(_shelf.Database(), "k", parts: 1);
        var time = new FakeTimeProvider();
        var one = _shelf.Leases("one", time, seconds: 60);
        var mine = await one.ClaimAsync(Parts, 1, null, default);
        time.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(TimeSpan.FromSeconds(5), mine[0].Lease.Left);
        _shelf.Sql("UPDATE govdata_task SET lease_until = lease_until - 40000 WHERE lease_until IS NOT NULL");
        await one.RenewAsync(mine, default);
        Assert.Equal(TimeSpan.FromSeconds(45), mine[0].Lease.Left);
        Assert.InRange((long)_shelf.Sql("SELECT lease_until - CAST(unixepoch('subsec') * 1000 AS INTEGER) FROM govdata_task WHERE kind = 'part'")!, 50_000, 60_000);
    }

    [Fact]
    public async Task What_is_given_back_is_anybodys_when_it_is_due_and_not_before()
    {
        await Shelf.AddAsync(_shelf.Database(), "k", parts: 2);
        var (one, other) = (_shelf.Leases("one"), _shelf.Leases("other"));
        var mine = await one.ClaimAsync(Parts, 2, null, default);
        await one.ReleaseAsync([mine[0]], TimeSpan.Zero, default);
        await one.ReleaseAsync([mine[1]], TimeSpan.FromMinutes(5), default);
        Assert.Equal(1, Assert.Single(await other.ClaimAsync(Parts, 2, null, default)).Row.Number);
        _shelf.Sql("UPDATE govdata_task SET not_before = not_before - 300001 WHERE number = 2");
        Assert.Equal(2, Assert.Single(await other.ClaimAsync(Parts, 2, null, default)).Row.Number);
    }

    [Theory]
    [InlineData(SubmissionStage.Recorded, TaskKinds.Part, 0)]
    [InlineData(SubmissionStage.Announced, TaskKinds.Part, 1)]
    [InlineData(SubmissionStage.Announced, TaskKinds.Close, 0)]
    [InlineData(SubmissionStage.Closing, TaskKinds.Close, 1)]
    [InlineData(SubmissionStage.Closing, TaskKinds.Poll, 0)]
    [InlineData(SubmissionStage.Checking, TaskKinds.Poll, 1)]
    [InlineData(SubmissionStage.Refused, TaskKinds.Part, 0)]
    public async Task A_step_is_claimed_only_at_its_stage(SubmissionStage stage, string kind, int claimed)
    {
        await Shelf.AddAsync(_shelf.Database(), "k", parts: 1, stage);
        Assert.Equal(claimed, (await _shelf.Leases("one").ClaimAsync([kind], 5, null, default)).Count);
    }

    [Fact]
    public async Task Kinds_are_claimed_in_order_and_of_one_submission_if_asked()
    {
        var database = _shelf.Database();
        await Shelf.AddAsync(database, "a", parts: 2);
        await Shelf.AddAsync(database, "b", parts: 2, SubmissionStage.Checking);
        await Shelf.AddAsync(database, "c", parts: 2);
        var one = _shelf.Leases("one");
        Assert.Equal(["c 1", "c 2"], (await one.ClaimAsync(Parts, 9, "c", default)).Select(task => task.Key + " " + task.Row.Number));
        Assert.Equal(["poll b", "part a"], (await one.ClaimAsync([TaskKinds.Poll, TaskKinds.Part], 2, null, default)).Select(task => task.Row.Kind + " " + task.Key));
    }

    [Fact]
    public async Task A_restored_ledger_gives_nothing_away_before_its_unit_is_reconciled()
    {
        await Shelf.AddAsync(_shelf.Database("one@c"), "k", parts: 1);
        await Shelf.AddAsync(_shelf.Database("two@c"), "k", parts: 1);
        using var ledger = _shelf.Ledger("one@c");
        Assert.False(await ledger.MustReconcileAsync(default));
        Assert.Equal(2, await ledger.DeclareRestoredAsync());
        Assert.True(await ledger.MustReconcileAsync(default));
        var refused = await Assert.ThrowsAsync<LedgerConflictException>(() => _shelf.Leases("w", unit: "one@c").ClaimAsync(Parts, 1, null, default));
        Assert.Equal(LedgerConflictKind.NotReconciled, refused.Kind);

        Assert.Equal(2, await ledger.ReconciledAsync(1, default));
        Assert.Single(await _shelf.Leases("w", unit: "one@c").ClaimAsync(Parts, 1, null, default));
        Assert.Equal(2L, _shelf.Sql("SELECT generation FROM govdata_submission WHERE unit = 'one@c'"));
        await Assert.ThrowsAsync<LedgerConflictException>(() => _shelf.Leases("w", unit: "two@c").ClaimAsync(Parts, 1, null, default));
    }

    public void Dispose() => _shelf.Dispose();

    private Task<bool> SealAsync(LeasedTask task) => _shelf.Database().WriteOneAsync(session => new TaskTable(session).SealAsync(task.Key, task.Row, "d", "p", "s"), default);

    private Task<bool> FinishAsync(LeasedTask task) => _shelf.Database().WriteOneAsync(session => new TaskTable(session).FinishAsync(task.Key, task.Row), default);
}
