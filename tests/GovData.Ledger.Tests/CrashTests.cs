using System.IO;
using GovData.Security;
using GovData.Validation;

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
    public async Task Wherever_it_dies_rows_that_can_be_read_once_are_resumed_or_were_not_recorded()
    {
        var points = await DieEverywhereAsync(KeptPlan, async (city, process) =>
        {
            var isRecorded = await process.Ledger.FindAsync(Key) is not null;
            var resumed = await process.Submitter.ResumeAsync();
            Assert.True(resumed.All(outcome => outcome.Failure is null), string.Join(", ", resumed.Select(outcome => outcome.Failure)));
            return isRecorded ? (await process.Ledger.GetOutcomeAsync(Key))! : await process.Submitter.SubmitAsync(KeptPlan(city));
        });
        Assert.Contains(CrashPoint.OfASubmission[0], points);
        Assert.Contains(CrashPoint.OfASubmission[6], points);
        Assert.Contains(CrashPoint.OfASubmission[7], points);
    }

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

    private static async Task EnumerateAsync(Func<City, MortalProcess, Task<SubmissionOutcome>> again) =>
        Assert.Empty(CrashPoint.OfASubmission.Except(await DieEverywhereAsync(city => city.Plan(), again)));

    /// <summary>Every operation of an undisturbed run, on both sides of its effect; the points that were hit.</summary>
    private static async Task<HashSet<string>> DieEverywhereAsync(Func<City, SubmissionPlan> plan, Func<City, MortalProcess, Task<SubmissionOutcome>> again)
    {
        var operations = await LiveAsync(plan);
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
                    await Assert.ThrowsAsync<ProcessDiedException>(() => mortal.Submitter.SubmitAsync(plan(city)));
                }
                Assert.True(mortality.Died, where);
                points.Add(CrashPoint.Of(city, Key, mortality.Operations[^1]));
                using var next = new MortalProcess(city, new Mortality());
                await JudgeAsync(city, await again(city, next), where);
            }
        }
        return points;
    }

    /// <summary>As many rows as the file has, of a program that gives them once.</summary>
    private static SubmissionPlan KeptPlan(City city)
    {
        var columns = new RowMap<PermitRow>().Add("编号", row => row.Number).Add("名称", row => row.Name).Add("数量", row => row.Count);
        return new(Permits.Entry(), "2026", SubmissionSource.FromTable("program", TableSource.FromObjects(OnceAsync(PermitRow.Some(city.Rows)), columns)));
    }

    private static async IAsyncEnumerable<PermitRow> OnceAsync(IEnumerable<PermitRow> rows)
    {
        await Task.CompletedTask;
        foreach (var row in rows) yield return row;
    }

    private static async Task<IReadOnlyList<string>> LiveAsync(Func<City, SubmissionPlan> plan)
    {
        using var city = new City();
        var mortality = new Mortality();
        using var process = new MortalProcess(city, mortality);
        var outcome = await process.Submitter.SubmitAsync(plan(city));
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
