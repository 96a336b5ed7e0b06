namespace GovData.Ledger.Tests;

public sealed class GroupWriterTests : IDisposable
{
    private readonly Shelf _shelf = new();
    private readonly Mortality _count = new();

    [Fact]
    public async Task Writes_that_wait_share_a_commit_and_each_gets_its_own_answer()
    {
        var database = await CountedAsync();
        var gate = new TaskCompletionSource();
        var first = await BlockedAsync(database, gate.Task);
        var others = Enumerable.Range(0, 50).Select(n => Write(database, n, fail: n % 10 == 3)).ToList();
        gate.SetResult();
        Assert.Equal(-1, await first);
        for (var n = 0; n < 50; n++)
        {
            if (n % 10 == 3) Assert.Equal("no " + n, (await Assert.ThrowsAsync<InvalidOperationException>(() => others[n])).Message);
            else Assert.Equal(n, await others[n]);
        }
        Assert.Equal(2, _count.Operations.Count(operation => operation == "commit"));
        Assert.Equal(46L, _shelf.Sql("SELECT COUNT(*) FROM govdata_meta WHERE name LIKE 'n%'"));
        Assert.Equal(0L, _shelf.Sql("SELECT COUNT(*) FROM govdata_meta WHERE name IN ('n3', 'n13')"));
    }

    [Fact]
    public async Task A_write_that_takes_the_transaction_with_it_takes_no_other_write_with_it()
    {
        var database = await CountedAsync();
        var gate = new TaskCompletionSource();
        var first = await BlockedAsync(database, gate.Task);
        var before = Write(database, 1, fail: false);
        var fatal = database.WriteAsync<int>(
            async session =>
            {
                await session.ExecuteAsync("ROLLBACK");
                throw new InvalidOperationException("disk full");
            },
            default);
        var after = Write(database, 2, fail: false);
        gate.SetResult();
        Assert.Equal(-1, await first);
        Assert.Equal("disk full", (await Assert.ThrowsAsync<InvalidOperationException>(() => fatal)).Message);
        Assert.Equal((1, 2), (await before, await after));
        Assert.Equal(3L, _shelf.Sql("SELECT COUNT(*) FROM govdata_meta WHERE name LIKE 'n%'"));
    }

    [Fact]
    public async Task A_commit_that_fails_is_told_to_everyone_and_nothing_of_it_is_there()
    {
        var mortality = new Mortality(dieAt: 2);
        var database = _shelf.Database(connect: () => new MortalConnection(_shelf.Connect(), mortality));
        await database.ReadAsync(session => new MetaTable(session).GenerationAsync(), default);
        var gate = new TaskCompletionSource();
        var first = await BlockedAsync(database, gate.Task);
        var waiting = Enumerable.Range(0, 3).Select(n => Write(database, n, fail: false)).ToList();
        gate.SetResult();
        foreach (var write in waiting.Prepend(first)) await Assert.ThrowsAsync<ProcessDiedException>(() => write);
        Assert.Equal(0L, _shelf.Sql("SELECT COUNT(*) FROM govdata_meta WHERE name LIKE 'n%'"));
    }

    [Fact]
    public async Task Who_no_longer_waits_writes_nothing()
    {
        var database = await CountedAsync();
        using var cancel = new CancellationTokenSource();
        var gate = new TaskCompletionSource();
        var first = await BlockedAsync(database, gate.Task);
        var cancelled = Write(database, 7, fail: false, cancel.Token);
        var other = Write(database, 8, fail: false);
        cancel.Cancel();
        gate.SetResult();
        await first;
        Assert.Equal(8, await other);
        Assert.Equal(cancel.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled)).CancellationToken);
        Assert.Equal(0L, _shelf.Sql("SELECT COUNT(*) FROM govdata_meta WHERE name = 'n7'"));
    }

    [Fact]
    public async Task A_write_runs_in_the_context_of_whoever_asked()
    {
        var database = await CountedAsync();
        var who = new AsyncLocal<string>();
        var gate = new TaskCompletionSource();
        var first = await BlockedAsync(database, gate.Task);
        async Task<string?> AskAsync(string name)
        {
            who.Value = name;
            return await database.WriteAsync(async session => { await new MetaTable(session).TouchAsync(); return who.Value; }, default);
        }
        var (one, two) = (AskAsync("one"), AskAsync("two"));
        gate.SetResult();
        await first;
        Assert.Equal(("one", "two"), (await one, await two));
    }

    public void Dispose() => _shelf.Dispose();

    private async Task<LedgerDatabase> CountedAsync()
    {
        using (var ledger = _shelf.Ledger()) await ledger.CheckAsync();
        return _shelf.Database(connect: () => new MortalConnection(_shelf.Connect(), _count));
    }

    /// <summary>Holds the writer until the gate opens, so that what comes meanwhile waits together.</summary>
    private static async Task<Task<int>> BlockedAsync(LedgerDatabase database, Task gate)
    {
        var started = new TaskCompletionSource();
        var blocked = database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("INSERT INTO $meta (name, value) VALUES ('nothing', '')");
                started.TrySetResult();
                await gate;
                return -1;
            },
            default);
        await started.Task;
        return blocked;
    }

    private static Task<int> Write(LedgerDatabase database, int n, bool fail, CancellationToken cancellationToken = default) => database.WriteAsync(
        async session =>
        {
            await session.ExecuteAsync("INSERT INTO $meta (name, value) VALUES (@name, '')", ("name", "n" + n));
            return fail ? throw new InvalidOperationException("no " + n) : n;
        },
        cancellationToken);
}
