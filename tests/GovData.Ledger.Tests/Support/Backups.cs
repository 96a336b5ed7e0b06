using System.IO;

namespace GovData.Ledger.Tests;

/// <summary>What happens to a ledger's files: they are backed up, restored and lost. Nobody has them open meanwhile.</summary>
internal static class Backups
{
    /// <summary>The ledger's database as it is; empty when there is none. The spool is in no backup.</summary>
    public static IReadOnlyDictionary<string, byte[]> Backup(this City city) =>
        Files(city).ToDictionary(file => file, File.ReadAllBytes, StringComparer.Ordinal);

    public static void Restore(this City city, IReadOnlyDictionary<string, byte[]> backup)
    {
        city.LoseLedger();
        foreach (var (file, bytes) in backup) File.WriteAllBytes(file, bytes);
    }

    public static void LoseLedger(this City city)
    {
        foreach (var file in Files(city)) File.Delete(file);
        if (Directory.Exists(city.Spool)) Directory.Delete(city.Spool, recursive: true);
    }

    /// <summary>Runs the department's program until it dies; false when it came to its end before.</summary>
    public static async Task<bool> DieAsync(this City city, Mortality mortality, Func<MortalProcess, Task>? act = null)
    {
        using var mortal = new MortalProcess(city, mortality);
        try
        {
            await (act?.Invoke(mortal) ?? mortal.Submitter.SubmitAsync(city.Plan()));
            return false;
        }
        catch (ProcessDiedException)
        {
            return true;
        }
    }

    /// <summary>Submits, and dies behind the first operation that is named so.</summary>
    public static async Task DieAfterAsync(this City city, string operation)
    {
        using var other = new City();
        other.Restore(city.Backup().ToDictionary(file => Path.Combine(Path.GetDirectoryName(other.LedgerFile)!, Path.GetFileName(file.Key)), file => file.Value));
        var undisturbed = new Mortality();
        if (await other.DieAsync(undisturbed)) throw new InvalidOperationException("It died undisturbed.");
        var number = undisturbed.Operations.ToList().FindIndex(done => done.EndsWith(operation, StringComparison.Ordinal)) + 1;
        Assert.True(number > 0, $"There is no operation {operation} among {string.Join(" | ", undisturbed.Operations)}.");
        Assert.True(await city.DieAsync(new Mortality(number, after: true)));
    }

    private static string[] Files(City city) =>
        Directory.GetFiles(Path.GetDirectoryName(city.LedgerFile)!, Path.GetFileName(city.LedgerFile) + "*");
}
