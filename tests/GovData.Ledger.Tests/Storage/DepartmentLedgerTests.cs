using System.IO;
using GovData.Ledger.Sqlite;
using GovData.Security;
using Microsoft.Data.Sqlite;

namespace GovData.Ledger.Tests;

public class DepartmentLedgerTests
{
    [Fact]
    public async Task Evidence_of_any_link_is_appended_exported_and_verified()
    {
        using var directory = new TemporaryDirectory();
        var key = SigningKey.CreateP256();
        var decision = await SignedDocument.SignAsync("application/vnd.govdata.decision+json", "{\"outcome\":\"GRANTED\"}"u8.ToArray(), key);
        using (var ledger = SqliteLedger.Open(directory.File("l.db")))
        {
            await ledger.AppendEvidenceAsync("application-1", "sharing.applied", null, "application-1");
            var second = await ledger.AppendEvidenceAsync("application-1", "sharing.decision", decision, "application-1");
            await ledger.AppendEvidenceAsync("acceptance-1", "certificate.accepted", null, "acceptance-1");
            Assert.Equal((2, 1), (second.Seq, second.Level));
        }

        using var again = SqliteLedger.Open(directory.File("l.db"));
        await again.AppendEvidenceAsync("acceptance-1", "certificate.withdrawn", null, "acceptance-1");
        using var lines = new MemoryStream();
        Assert.Equal(4, await again.ExportEvidenceAsync(lines));
        lines.Position = 0;
        var report = await EvidenceVerifier.VerifyAsync(lines, new TrustedKeys(key.PublicKey));
        Assert.Equal(["acceptance-1", "application-1"], report.Streams.Select(s => s.Stream));
        Assert.All(report.Streams, stream => Assert.Empty(stream.Findings));
        Assert.Equal(1, report.Streams[1].Proved);
    }

    [Fact]
    public async Task A_long_ledger_is_exported_whole_and_in_order()
    {
        using var directory = new TemporaryDirectory();
        using var ledger = new DepartmentLedger(
            () => new SqliteConnection($"Data Source={directory.File("l.db")};Pooling=False"), new UnsyncedDialect(),
            new LedgerOptions { SpoolDirectory = directory.Path, EnsureCreated = true });
        for (var n = 0; n < 1100; n++) await ledger.AppendEvidenceAsync("stream-" + n % 3, "test", null, n.ToString(System.Globalization.CultureInfo.InvariantCulture));
        using var lines = new MemoryStream();
        Assert.Equal(1100, await ledger.ExportEvidenceAsync(lines));
        lines.Position = 0;
        var report = await EvidenceVerifier.VerifyAsync(lines, new TrustedKeys());
        Assert.Equal([367, 367, 366], report.Streams.Select(s => s.Entries));
        Assert.All(report.Streams, stream => Assert.Empty(stream.Findings));
    }

    [Fact]
    public async Task Tables_that_are_not_there_are_named_with_what_to_do()
    {
        using var directory = new TemporaryDirectory();
        using var ledger = SqliteLedger.Open(directory.File("l.db"), new LedgerOptions { EnsureCreated = false });
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => ledger.ListUnfinishedAsync());
        Assert.Contains("LedgerSchema.CreateAsync", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_created_apart_serve_a_ledger_that_may_create_nothing()
    {
        using var directory = new TemporaryDirectory();
        SqliteConnection Connect() => new($"Data Source={directory.File("l.db")};Pooling=False");
        await LedgerSchema.CreateAsync(Connect, SqliteLedger.Dialect, "abc_");
        await LedgerSchema.CreateAsync(Connect, SqliteLedger.Dialect, "abc_");

        using var ledger = new DepartmentLedger(Connect, SqliteLedger.Dialect, new LedgerOptions { SpoolDirectory = directory.Path, TablePrefix = "abc_" });
        Assert.Empty(await ledger.ListUnfinishedAsync());
        Assert.Null(await ledger.FindAsync("unknown"));
        await ledger.CheckAsync();
    }

    [Fact]
    public async Task Tables_of_another_edition_are_left_alone()
    {
        using var directory = new TemporaryDirectory();
        using (var ledger = SqliteLedger.Open(directory.File("l.db"))) await ledger.CheckAsync();
        using (var connection = new SqliteConnection($"Data Source={directory.File("l.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE govdata_meta SET value = '4' WHERE name IN ('edition', 'oldest_edition')";
            command.ExecuteNonQuery();
        }
        using var reader = Reader.Of("en-US");
        using var older = SqliteLedger.Open(directory.File("l.db"));
        Assert.Contains("edition 4", (await Assert.ThrowsAsync<InvalidOperationException>(() => older.CheckAsync())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x; DROP TABLE y")]
    [InlineData("a.b.c")]
    [InlineData("1a")]
    public void A_prefix_is_a_name_and_nothing_else(string prefix)
    {
        Assert.Throws<ArgumentException>(() => LedgerSchema.Script(SqliteLedger.Dialect, prefix));
        Assert.Throws<ArgumentException>(() => SqliteLedger.Open("l.db", new LedgerOptions { TablePrefix = prefix }));
    }

    [Fact]
    public async Task No_row_of_the_data_stays_in_ledger_or_spool()
    {
        using var city = new City();
        await city.SubmitAsync();
        foreach (var file in Directory.GetFiles(city.Directory.Path, "ledger.db*", SearchOption.AllDirectories))
            Assert.DoesNotContain("号工程", Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
        Assert.Empty(city.Spooled);
    }
}
