using System.IO;

namespace GovData.Ledger.Tests;

public sealed class UnitTests : IDisposable
{
    private readonly Shelf _shelf = new();

    [Fact]
    public async Task Two_departments_in_one_file_share_nothing_but_the_file()
    {
        using var one = _shelf.Ledger("11500000009275780L@city");
        using var two = _shelf.Ledger("11500000MB1234567X@city");
        await Shelf.AddAsync(one.Database, "same", parts: 2);
        await Shelf.AddAsync(two.Database, "same", parts: 3);
        await two.Database.WriteAsync(session => new SubmissionTable(session).FreezeAsync("same", "m", "2026-01-01T00:00:00.000Z"), default);

        Assert.Equal(SubmissionStage.Announced, (await one.FindAsync("same"))!.Stage);
        Assert.Equal(SubmissionStage.Closing, Assert.Single(await two.ListUnfinishedAsync()).Stage);
        Assert.Equal(2, (await one.Database.ReadAsync(session => new TaskTable(session).ListAsync("same"), default)).Count(task => task.Kind == TaskKinds.Part));

        Assert.Equal(1, (await one.AppendEvidenceAsync("s", "test", null, "1")).Seq);
        Assert.Equal(1, (await two.AppendEvidenceAsync("s", "test", null, "1")).Seq);
        using var lines = new MemoryStream();
        Assert.Equal(1, await one.ExportEvidenceAsync(lines));
        Assert.NotEqual(one.SpoolDirectory, two.SpoolDirectory);

        var leases = new TaskLeases(one.Database, TimeProvider.System, "w", TimeSpan.FromMinutes(1), TimeSpan.Zero);
        var mine = await leases.ClaimAsync([TaskKinds.Part], 9, null, default);
        Assert.Equal(2, mine.Count);
        foreach (var task in mine) Assert.True(await one.Database.WriteOneAsync(session => new TaskTable(session).FinishAsync(task.Key, task.Row), default));
        await one.Database.WriteAsync(async session => { await new TaskTable(session).DeleteAsync("same"); return 0; }, default);
        Assert.Equal(3L, _shelf.Sql("SELECT COUNT(*) FROM govdata_task WHERE kind = 'part' AND state = 'ready' AND epoch = 0"));
    }

    [Theory]
    [InlineData("../elsewhere")]
    [InlineData("a b")]
    [InlineData(".hidden")]
    [InlineData("局")]
    public void A_unit_is_a_name_and_no_path(string unit) => Assert.Throws<ArgumentException>(() => _shelf.Ledger(unit));

    public void Dispose() => _shelf.Dispose();
}
