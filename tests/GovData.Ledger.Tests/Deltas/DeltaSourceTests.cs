using System.IO;
using GovData.Client;

namespace GovData.Ledger.Tests;

public sealed class DeltaSourceTests : IDisposable
{
    private static readonly byte[] s_secret = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];
    private readonly City _city = new();
    private readonly Register _register = new([]);

    public void Dispose()
    {
        _register.Dispose();
        _city.Dispose();
    }

    [Fact]
    public async Task By_comparison_the_center_has_what_the_database_has_after_every_delta()
    {
        for (var n = 1; n <= 30; n++) _register.Put($"P{n}", $"第{n}号", "09:00:00");
        Assert.Equal((30L, null), Sent(await RunAsync(ByComparison())));
        AssertSame();

        _register.Put("P3", "改名", "09:00:00");
        _register.Put("P31", "新增", "09:00:00");
        _register.Do("DELETE FROM permit WHERE number IN ('P5', 'P6')");
        Assert.Equal((2L, 2L), Sent(await RunAsync(ByComparison())));
        AssertSame();

        Assert.Equal((null, null), Sent(await RunAsync(ByComparison())));

        _register.Do("DELETE FROM permit WHERE number = 'P7'");
        Assert.Equal((null, 1L), Sent(await RunAsync(ByComparison())));
        _register.Put("P5", "又有了", "09:00:00");
        Assert.Equal((1L, null), Sent(await RunAsync(ByComparison())));
        AssertSame();
    }

    [Fact]
    public async Task By_time_ties_and_late_commits_are_neither_lost_nor_sent_twice()
    {
        _register.Put("P1", "一", "11:00:00");
        _register.Put("P2", "二", "11:30:00");
        Assert.Equal((2L, null), Sent(await RunAsync(ByTime())));

        _register.Put("P3", "与前者同时", "11:30:00");
        _register.Put("P4", "早写晚提交", "10:45:00");
        Assert.Equal((2L, null), Sent(await RunAsync(ByTime())));
        AssertSame();

        Assert.Equal((null, null), Sent(await RunAsync(ByTime())));
    }

    [Fact]
    public async Task By_time_what_is_too_young_is_left_to_the_next_delta_and_then_sent()
    {
        _register.Put("P1", "一", "11:59:30");
        Assert.Equal((null, null), Sent(await RunAsync(ByTime())));

        _register.Put("P2", "同一刻", "11:59:30");
        _register.Now = _register.Now.AddMinutes(2);

        Assert.Equal((2L, null), Sent(await RunAsync(ByTime())));
        AssertSame();
    }

    [Fact]
    public async Task By_time_a_bulk_update_is_sent_once()
    {
        for (var n = 1; n <= 40; n++) _register.Put($"P{n}", $"第{n}号", "08:00:00");
        await RunAsync(ByTime());
        _register.Do("UPDATE permit SET changed = '2026-11-26 11:00:00', count = 8");
        Assert.Equal((40L, null), Sent(await RunAsync(ByTime())));
        Assert.Equal((null, null), Sent(await RunAsync(ByTime())));

        _register.Do("UPDATE permit SET changed = '2026-11-26 11:40:00'");        // touched, and nothing changed
        Assert.Equal((null, null), Sent(await RunAsync(ByTime())));
        AssertSame();
    }

    [Theory]
    [InlineData("11:10:00")]
    [InlineData("11:25:00")]
    public async Task By_time_a_row_that_was_inserted_again_beside_the_deleted_one_is_there(string deletedAt)
    {
        _register.Put("P1", "一", "11:00:00");
        await RunAsync(ByTime());
        _register.Put("P1", "又有了", "11:20:00");
        _register.Do("INSERT INTO permit (number, name, count, changed, gone) VALUES ('P1', '一', 7, @a, 1)", "2026-11-26 " + deletedAt);

        Assert.Equal((1L, null), Sent(await RunAsync(ByTime())));
        AssertSame();
        Assert.Equal((null, null), Sent(await RunAsync(ByTime())));
        AssertSame();
    }

    [Fact]
    public async Task By_time_rows_marked_as_deleted_are_deleted()
    {
        _register.Put("P1", "一", "11:00:00");
        _register.Put("P2", "二", "11:00:00");
        await RunAsync(ByTime());
        _register.Put("P1", "一", "11:20:00", gone: true);

        Assert.Equal((null, 1L), Sent(await RunAsync(ByTime())));
        AssertSame();
        Assert.Equal((null, null), Sent(await RunAsync(ByTime())));

        _register.Put("P1", "又有了", "11:50:00");
        Assert.Equal((1L, null), Sent(await RunAsync(ByTime())));
        AssertSame();
    }

    [Fact]
    public async Task What_was_not_stored_is_found_again()
    {
        _register.Put("P1", "一", "11:00:00");
        await RunAsync(ByComparison());
        _register.Put("P1", "改名", "11:00:00");
        _register.Put("P2", "", "11:00:00");                                       // a finding: nothing is sent
        var invalid = await RunAsync(ByComparison());
        Assert.Equal((SubmissionStage.Invalid, false), (invalid.Changes!.Stage, invalid.IsComplete));

        _register.Put("P2", "二", "11:00:00");
        Assert.Equal((2L, null), Sent(await RunAsync(ByComparison())));
        AssertSame();
        Assert.Equal(2, _city.Center.Journal.Of("announceSubmission").Count);
    }

    [Fact]
    public async Task Wherever_it_dies_the_next_run_brings_the_center_to_what_the_database_has()
    {
        var operations = await DieAsync(new Mortality());
        Assert.True(operations > 20);
        for (var n = 1; n <= operations; n += 2) await DieAsync(new Mortality(n, after: n % 4 == 1));
    }

    [Fact]
    public async Task A_lost_state_costs_a_repetition_and_no_row()
    {
        _register.Put("P1", "一", "11:00:00");
        await RunAsync(ByComparison());
        Directory.Delete(_city.Directory.File("deltas"), recursive: true);
        _register.Put("P2", "二", "11:00:00");

        var outcome = await RunAsync(ByComparison());

        Assert.Equal((2L, null), Sent(outcome));
        Assert.EndsWith(".DELTA.2", outcome.Changes!.Key, StringComparison.Ordinal);
        AssertSame();
    }

    [Fact]
    public async Task What_is_kept_cannot_be_read_without_the_secret()
    {
        _register.Put("P123456", "张三的许可", "11:00:00");
        await RunAsync(ByComparison());

        var file = Assert.Single(Directory.GetFiles(_city.Directory.File("deltas")));
        var bytes = await File.ReadAllBytesAsync(file);
        Assert.True(bytes.AsSpan().IndexOf("P123456"u8) < 0 && bytes.AsSpan().IndexOf("张三"u8) < 0);

    }

    [Fact]
    public async Task Another_secret_is_refused_before_anything_is_read_or_sent()
    {
        _register.Put("P1", "一", "11:00:00");
        await RunAsync(ByComparison());
        _register.Put("P2", "二", "11:00:00");
        var other = DeltaSource.ByComparison("permits", Permits.Entry(), _ => throw new NotSupportedException("It was read."), Options([.. s_secret.Reverse()]));

        await Assert.ThrowsAsync<InvalidDataException>(() => RunAsync(other));

        Assert.Equal((1L, null), Sent(await RunAsync(ByComparison())));
        AssertSame();
    }

    [Fact]
    public void An_entry_without_a_key_has_no_deltas()
    {
        var entry = Permits.Entry();
        entry.Items[0].IsKey = false;

        Assert.Throws<ArgumentException>(() => DeltaSource.ByComparison("permits", entry, _register.ReadAllAsync, Options(s_secret)));
    }

    private static async Task<int> DieAsync(Mortality mortality)
    {
        using var city = new City();
        using var register = new Register([]);
        DeltaSource Source() => DeltaSource.ByComparison("permits", Permits.Entry(), register.ReadAllAsync, new DeltaOptions { StateDirectory = city.Directory.File("deltas"), Secret = s_secret });
        for (var n = 1; n <= 5; n++) register.Put($"P{n}", $"第{n}号", "09:00:00");
        using (var first = new MortalProcess(city, new Mortality())) await Source().SubmitAsync(first.Submitter, "2026");
        register.Put("P1", "改名", "09:00:00");
        register.Do("DELETE FROM permit WHERE number = 'P2'");
        using (var mortal = new MortalProcess(city, mortality))
        {
            try
            {
                await Source().SubmitAsync(mortal.Submitter, "2026");
            }
            catch (ProcessDiedException)
            {
            }
        }
        register.Put("P6", "其间新增", "09:00:00");

        using var next = new MortalProcess(city, new Mortality());
        var outcome = await Source().SubmitAsync(next.Submitter, "2026");

        Assert.True(outcome.IsComplete);
        Assert.Equal(StoredRows.DigestOf(register.Lines()), StoredRows.DigestAt(city));
        Assert.DoesNotContain(city.Spooled, file => file.EndsWith(".part", StringComparison.Ordinal));
        return mortality.Operations.Count;
    }

    private DeltaSource ByComparison() => DeltaSource.ByComparison("permits", Permits.Entry(), _register.ReadAllAsync, Options(s_secret));

    private DeltaSource ByTime()
    {
        var options = Options(s_secret);
        options.DeletedField = "gone";
        return DeltaSource.ByTime("permits", Permits.Entry(), "changed", _register.ReadChangedAsync, options);
    }

    private DeltaOptions Options(byte[] secret) => new() { StateDirectory = _city.Directory.File("deltas"), Secret = secret };

    private async Task<DeltaOutcome> RunAsync(DeltaSource source)
    {
        using var client = _city.Connect();
        using var ledger = _city.OpenLedger();
        return await source.SubmitAsync(City.Submitter(client, ledger), "2026");
    }

    private static (long? Changes, long? Deletions) Sent(DeltaOutcome outcome)
    {
        Assert.True(outcome.IsComplete);
        return (outcome.Changes?.Receipt!.RowsStored, outcome.Deletions?.Receipt!.RowsStored);
    }

    private void AssertSame() => Assert.Equal(StoredRows.DigestOf(_register.Lines()), StoredRows.DigestAt(_city));
}
