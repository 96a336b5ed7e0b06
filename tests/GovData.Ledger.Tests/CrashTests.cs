using System.IO;
using GovData.Security;

namespace GovData.Ledger.Tests;

/// <summary>Kills the department's program before and after the effect of every single operation, starts it again, and asks the center how often it took effect.</summary>
public class CrashTests
{
    private static readonly string Key = Permits.Department + ".307005012-000001.2026.FULL.1";

    [Fact]
    public async Task Wherever_it_dies_running_it_again_gives_one_effect_and_a_receipt() =>
        await EnumerateAsync(async (city, process) => await process.Submitter.SubmitAsync(city.Plan()));

    [Fact]
    public async Task Wherever_it_dies_resuming_gives_one_effect_and_a_receipt() => await EnumerateAsync(async (city, process) =>
    {
        await process.Submitter.ResumeAsync();
        return await process.Submitter.SubmitAsync(city.Plan());
    });

    [Fact]
    public async Task Dying_again_and_again_on_the_way_still_gives_one_effect()
    {
        var random = new Random(20261122);
        for (var sample = 0; sample < 12; sample++)
        {
            using var city = new City();
            var deaths = new List<string>();
            SubmissionOutcome? outcome = null;
            while (outcome is null)
            {
                var mortality = new Mortality(random.Next(1, 12), random.Next(2) == 0);
                using var process = new MortalProcess(city, mortality);
                try
                {
                    outcome = await process.Submitter.SubmitAsync(city.Plan());
                }
                catch (ProcessDiedException)
                {
                    deaths.Add(mortality.Operations[^1]);
                }
                Assert.True(deaths.Count < 200, "It never gets anywhere: " + string.Join(" | ", deaths));
            }
            await JudgeAsync(city, outcome, "sample " + sample + ": " + string.Join(" | ", deaths));
        }
    }

    /// <summary>Every operation of an undisturbed run, on both sides of its effect.</summary>
    private static async Task EnumerateAsync(Func<City, MortalProcess, Task<SubmissionOutcome>> again)
    {
        var operations = await LiveAsync();
        Assert.True(operations.Count > 25, $"Only {operations.Count} operations were seen.");
        var points = new HashSet<string>();
        for (var n = 1; n <= operations.Count; n++)
        {
            foreach (var after in (bool[])[false, true])
            {
                var where = $"died {(after ? "after" : "before")} operation {n} of {operations.Count}, {operations[n - 1]}";
                using var city = new City();
                var mortality = new Mortality(n, after);
                using (var mortal = new MortalProcess(city, mortality))
                {
                    await Assert.ThrowsAsync<ProcessDiedException>(() => mortal.Submitter.SubmitAsync(city.Plan()));
                }
                Assert.True(mortality.Died, where);
                points.Add(CrashPoint.Of(city, Key, mortality.Operations[^1]));
                using var next = new MortalProcess(city, new Mortality());
                await JudgeAsync(city, await again(city, next), where);
            }
        }
        Assert.Empty(CrashPoint.OfASubmission.Except(points));
    }

    private static async Task<IReadOnlyList<string>> LiveAsync()
    {
        using var city = new City();
        var mortality = new Mortality();
        using var process = new MortalProcess(city, mortality);
        var outcome = await process.Submitter.SubmitAsync(city.Plan());
        await JudgeAsync(city, outcome, "undisturbed");
        return mortality.Operations;
    }

    /// <summary>The center is the judge of what took effect; the ledger, of what can be proved.</summary>
    private static async Task JudgeAsync(City city, SubmissionOutcome outcome, string where)
    {
        Assert.True(outcome.Stage == SubmissionStage.Stored, $"{where}: {outcome.Stage} {outcome.Reason}");
        Assert.True(city.Center.Journal.Effects("announceSubmission", Key) == 1, where);
        Assert.True(city.Center.Journal.Effects("closeSubmission", Key) == 1, where);
        using var state = System.Text.Json.JsonDocument.Parse(city.Center.Snapshot());
        var stored = state.RootElement.GetProperty("submissions").GetProperty("stored");
        Assert.True(stored.GetArrayLength() == 1 && stored[0].GetProperty("rows").GetInt32() == city.Rows, where);
        Assert.True(outcome.Receipt!.Document.Verify(city.Center.TrustedKeys).IsValid, where);
        Assert.Equal(stored[0].GetProperty("receiptId").GetString(), outcome.Receipt.ReceiptId);
        Assert.True(city.Spooled.Length == 0, where + ": the spool still holds " + string.Join(", ", city.Spooled.Select(Path.GetFileName)));
        var evidence = await city.VerifyEvidenceAsync();
        Assert.True(evidence.Conclusion == EvidenceConclusion.Proved && evidence.Streams.Single() is { Stream: var stream, Entries: 2 } && stream == Key, where + ": " + evidence);
    }
}
