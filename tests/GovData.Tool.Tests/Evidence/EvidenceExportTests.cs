using System.IO;

namespace GovData.Tool.Tests.Evidence;

public sealed class EvidenceExportTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task What_the_ledger_holds_is_written_as_a_file_that_is_proved()
    {
        await office.SubmitAsync("permits.csv");

        var run = await ExportAsync("evidence.jsonl");

        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("2 lines", run.Output, StringComparison.Ordinal);
        await File.WriteAllTextAsync(office.PathOf("trust.pem"), office.Center.TrustedKeys.ToPem() + office.Department.SigningKey!.PublicKey.ToPem());
        Assert.Equal(0, (await office.RunAsync("evidence", "verify", office.PathOf("evidence.jsonl"), "--trust", office.PathOf("trust.pem"))).Code);
    }

    [Fact]
    public async Task A_file_that_is_there_stays_as_it_is_and_no_ledger_is_made()
    {
        await office.SubmitAsync("permits.csv");
        await File.WriteAllTextAsync(office.PathOf("old.jsonl"), "an older export");

        Assert.Equal(3, (await ExportAsync("old.jsonl")).Code);
        Assert.Equal("an older export", await File.ReadAllTextAsync(office.PathOf("old.jsonl")));
        Assert.Equal(3, (await ExportAsync("new.jsonl", "none.db")).Code);
        Assert.Equal(2, (await office.RunAsync("evidence", "export", "--ledger", office.PathOf("ledger.db"))).Code);
        Assert.False(File.Exists(office.PathOf("new.jsonl")) || File.Exists(office.PathOf("none.db")));
    }

    private Task<Run> ExportAsync(string file, string ledger = "ledger.db") => office.RunAsync("evidence", "export", "--out", office.PathOf(file), "--ledger", office.PathOf(ledger));
}
