using System;
using System.IO;
using System.Threading.Tasks;
using GovData.Security;
using Microsoft.Data.Sqlite;

namespace GovData.Ledger.Sqlite.Tests;

public sealed class SqliteLedgerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("govdata-ledger-").FullName;

    private string File => Path.Combine(_folder, "ledger.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Evidence_written_through_one_ledger_is_there_after_it_is_opened_again()
    {
        using (var ledger = SqliteLedger.Open(File)) await ledger.AppendEvidenceAsync("11500000MB1000010R.x", "note", null, "one");
        using (var ledger = SqliteLedger.Open(File)) await ledger.AppendEvidenceAsync("11500000MB1000010R.x", "note", null, "two");

        using var again = SqliteLedger.Open(File);
        using var lines = new MemoryStream();

        Assert.Equal(2, await again.ExportEvidenceAsync(lines));
        lines.Position = 0;
        var report = await EvidenceVerifier.VerifyAsync(lines, new TrustedKeys(SigningKey.CreateP256().PublicKey));
        Assert.NotEqual(EvidenceConclusion.Broken, report.Conclusion);
    }

    [Fact]
    public async Task The_tables_of_the_protocol_are_there_from_the_first_day()
    {
        using var ledger = SqliteLedger.Open(File, new LedgerOptions { EnsureCreated = true });
        await ledger.CheckAsync();
        using var connection = new SqliteConnection($"Data Source={File}");
        connection.Open();

        foreach (var table in new[] { "submission", "task", "evidence", "checkpoint", "meta" })
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = $name";
            command.Parameters.AddWithValue("$name", "govdata_" + table);
            Assert.Equal(1L, command.ExecuteScalar());
        }
    }

    [Fact]
    public async Task A_file_that_is_no_ledger_is_refused_and_left_as_it_was()
    {
        var text = Path.Combine(_folder, "notes.txt");
        System.IO.File.WriteAllText(text, new string('x', 5000));

        await Assert.ThrowsAsync<SqliteException>(async () =>
        {
            using var ledger = SqliteLedger.Open(text, new LedgerOptions { EnsureCreated = true });
            await ledger.CheckAsync();
        });

        Assert.Equal(new string('x', 5000), System.IO.File.ReadAllText(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_ledger_without_a_place_is_refused(string path) => Assert.ThrowsAny<ArgumentException>(() => SqliteLedger.Open(path));
}
