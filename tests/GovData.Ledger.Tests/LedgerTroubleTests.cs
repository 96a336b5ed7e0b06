using System.Data.Common;
using System.Globalization;
using System.IO;
using GovData.Ledger.Sqlite;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace GovData.Ledger.Tests;

/// <summary>A ledger or spool that cannot be written: named, nothing half sent, and gone on with when it is mended.</summary>
public class LedgerTroubleTests
{
    private static readonly string Key = Permits.Department + ".307005012-000001.2026.FULL.1";

    /// <summary>Room for ever two pages more, until there is enough: wherever the database is full, what follows comes to one effect.</summary>
    [Fact]
    public async Task A_database_that_is_full_at_any_moment_is_named_and_gone_on_with()
    {
        var failures = 0;
        for (var room = 0; ; room += 2)
        {
            using var city = new City(rows: 300);
            using (var ledger = city.OpenLedger()) await ledger.ListUnfinishedAsync();
            var full = await SubmitAsync(city, room);
            if (full is not null)
            {
                failures++;
                Assert.Equal((LedgerFault.Full, "SQLite"), (full.Fault, full.Place));
                Assert.True((await city.SubmitAsync()).IsStored);
            }
            Assert.Equal(1, city.Center.Journal.Effects("closeSubmission", Key));
            Assert.Equal(GovData.Security.EvidenceConclusion.Proved, (await city.VerifyEvidenceAsync()).Conclusion);
            if (full is null) break;
        }
        Assert.True(failures >= 3, $"It was full {failures} times only.");
    }

    [Fact]
    public async Task A_file_that_is_damaged_or_may_not_be_opened_is_named()
    {
        using var city = new City();
        await city.SubmitAsync();
        var whole = await File.ReadAllBytesAsync(city.LedgerFile);
        await File.WriteAllBytesAsync(city.LedgerFile, [.. whole[..100], .. Enumerable.Repeat((byte)0x5A, whole.Length - 100)]);

        Assert.Equal(LedgerFault.Damaged, await FaultAsync(city.LedgerFile));
        Assert.Equal(LedgerFault.Denied, await FaultAsync(city.Directory.File("no/such/folder/ledger.db")));

        static async Task<LedgerFault> FaultAsync(string file)
        {
            using var ledger = new DepartmentLedger(() => new SqliteConnection($"Data Source={file};Pooling=False"), SqliteLedger.Dialect, new LedgerOptions { SpoolDirectory = file + ".spool" });
            return (await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledger.ListUnfinishedAsync())).Fault;
        }
    }

    [Fact]
    public async Task A_database_that_stays_locked_is_named_and_gone_on_with()
    {
        using var city = new City();
        using (var ledger = city.OpenLedger()) await ledger.ListUnfinishedAsync();
        using var other = new SqliteConnection($"Data Source={city.LedgerFile};Pooling=False");
        other.Open();
        using (other.BeginTransaction())
        {
            using var client = city.Connect();
            using var ledger = new DepartmentLedger(() => new SqliteConnection($"Data Source={city.LedgerFile};Pooling=False;Default Timeout=1"), SqliteLedger.Dialect, new LedgerOptions { SpoolDirectory = city.Spool, TimeProvider = city.Clock });

            var locked = await Assert.ThrowsAsync<LedgerUnavailableException>(() => City.Submitter(client, ledger).SubmitAsync(city.Plan()));

            Assert.Equal(LedgerFault.Busy, locked.Fault);
            Assert.Equal(5, Assert.IsType<SqliteException>(locked.InnerException).SqliteErrorCode);
            Assert.Empty(city.Center.Journal.Of("announceSubmission"));
        }
        Assert.True((await city.SubmitAsync()).IsStored);
    }

    [Fact]
    public async Task A_database_server_that_is_not_there_is_named()
    {
        using var city = new City();
        using var client = city.Connect();
        using var ledger = new DepartmentLedger(() => new NpgsqlConnection("Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=5"), new PostgresDialect(), new LedgerOptions { SpoolDirectory = city.Spool, TimeProvider = city.Clock });

        var away = await Assert.ThrowsAsync<LedgerUnavailableException>(() => City.Submitter(client, ledger).SubmitAsync(city.Plan()));

        Assert.Equal((LedgerFault.Disconnected, "PostgreSQL"), (away.Fault, away.Place));
        Assert.IsAssignableFrom<DbException>(away.InnerException);
        Assert.Empty(city.Center.Journal.Of("announceSubmission"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_spool_that_is_full_is_named_and_gone_on_with(int part)
    {
        using var city = new City();
        using (var client = city.Connect())
        using (var ledger = city.OpenLedger())
        {
            var submitter = new DurableSubmitter(client, client.Submissions, ledger, new DurableSubmitterOptions { PartSize = 1024, Concurrency = 1 }, new FullSpool(city.Spool, part));
            var full = await Assert.ThrowsAsync<LedgerUnavailableException>(() => submitter.SubmitAsync(city.Plan()));
            Assert.Equal(LedgerFault.Full, full.Fault);

            var told = Assert.Single(await submitter.ResumeAsync());
            Assert.Equal(LedgerFault.Full, Assert.IsType<LedgerUnavailableException>(told.Failure).Fault);
        }
        Assert.Empty(city.Spooled);

        Assert.True((await city.SubmitAsync()).IsStored);
        Assert.All(city.Center.Journal.Of("putSubmissionPart").GroupBy(sent => sent.Target.Split('?')[0]), sent => Assert.Single(sent));
    }

    [FullDeviceFact]
    public void What_a_full_disk_says_is_told_from_other_failures()
    {
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

        Assert.True(DiskFull.Says(Assert.ThrowsAny<IOException>(() => full.Write(new byte[16]))));
        Assert.False(DiskFull.Says(Assert.ThrowsAny<IOException>(() => File.ReadAllText("/there/is/none"))));
    }

    /// <summary>Submits with so many pages of room in the database; null when they were enough.</summary>
    private static async Task<LedgerUnavailableException?> SubmitAsync(City city, int room)
    {
        using var client = city.Connect();
        using var ledger = new DepartmentLedger(() => Limited(city.LedgerFile, room), SqliteLedger.Dialect, new LedgerOptions { SpoolDirectory = city.Spool, TimeProvider = city.Clock });
        try
        {
            Assert.True((await City.Submitter(client, ledger).SubmitAsync(city.Plan())).IsStored);
            return null;
        }
        catch (LedgerUnavailableException full)
        {
            return full;
        }
    }

    private static SqliteConnection Limited(string file, int room)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var pages = new SqliteCommand("PRAGMA page_count", connection);
        using var limit = new SqliteCommand(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {Convert.ToInt64(pages.ExecuteScalar(), CultureInfo.InvariantCulture) + room}"), connection);
        limit.ExecuteScalar();
        return connection;
    }

    private sealed class FullDeviceFactAttribute : FactAttribute
    {
        public FullDeviceFactAttribute() => Skip = File.Exists("/dev/full") ? null : "there is no /dev/full here";
    }

    private sealed class FullSpool(string path, int from) : SpoolDirectory(path)
    {
        private int _written;

        public override Task WriteAsync(string name, ArraySegment<byte> bytes, CancellationToken cancellationToken) =>
            Interlocked.Increment(ref _written) < from ? base.WriteAsync(name, bytes, cancellationToken) : throw new LedgerUnavailableException(LedgerFault.Full, "the spool");
    }
}
