using System.IO;
using System.Text.Json;
using GovData.Security;

namespace GovData.Ledger.Tests;

/// <summary>Crash point 17: kills the department's program before and after every operation of a recall, and recalls from wherever a submission was killed.</summary>
public class RecallCrashTests
{
    private const string Why = "误选上一年度文件";
    private static readonly string Key = Permits.Department + ".307005012-000001.2026.FULL.1";

    [Fact]
    public async Task Wherever_a_submission_died_it_can_be_recalled_and_nothing_of_it_is_stored()
    {
        for (var n = 1; ; n++)
        {
            foreach (var after in (bool[])[false, true])
            {
                using var city = new City();
                var mortality = new Mortality(n, after);
                if (!await DiesAsync(city, mortality, process => process.Submitter.SubmitAsync(city.Plan())))
                {
                    Assert.True(n > 25, $"Only {n} operations were seen.");
                    return;
                }
                var where = $"submission died {(after ? "after" : "before")} operation {n}, {mortality.Operations[^1]}";
                using var next = new MortalProcess(city, new Mortality());
                if (await next.Ledger.FindAsync(Key) is null)
                {
                    await Assert.ThrowsAsync<KeyNotFoundException>(() => next.Submitter.RecallAsync(Key, Why));
                    Assert.Empty(city.Center.Journal.Of("announceSubmission"));
                    continue;
                }
                await JudgeAsync(city, await next.Submitter.RecallAsync(Key, Why), where);
            }
        }
    }

    [Theory]
    [InlineData(".307005012-000001.2026.FULL.1", "announced, and the ledger did not hear of it")]
    [InlineData("/parts/2", "in the middle of its parts")]
    [InlineData("/close", "closed, and the ledger did not hear of it")]
    [InlineData(null, "stored")]
    public async Task Wherever_a_recall_dies_resuming_brings_it_to_its_end(string? submissionDiedAfter, string state)
    {
        for (var n = 1; ; n++)
        {
            foreach (var after in (bool[])[false, true])
            {
                using var city = new City();
                await BringToAsync(city, submissionDiedAfter);
                var mortality = new Mortality(n, after);
                if (!await DiesAsync(city, mortality, process => process.Submitter.RecallAsync(Key, Why)))
                {
                    Assert.True(n > 5, $"Only {n} operations were seen.");
                    return;
                }
                var where = $"{state}; recall died {(after ? "after" : "before")} operation {n}, {mortality.Operations[^1]}";
                using var next = new MortalProcess(city, new Mortality());
                var meant = await next.Ledger.FindAsync(Key) is { Stage: SubmissionStage.Recalling or SubmissionStage.Recalled } || city.Center.Journal.Of("recallSubmission").Count > 0;
                if (meant) await next.Submitter.ResumeAsync();
                else await next.Submitter.RecallAsync(Key, Why);
                await JudgeAsync(city, (await next.Ledger.GetOutcomeAsync(Key))!, where);
            }
        }
    }

    private static async Task BringToAsync(City city, string? diedAfter)
    {
        if (diedAfter is null)
        {
            await city.SubmitAsync();
            return;
        }
        var operations = 0;
        using (var other = new City())
        {
            var undisturbed = new Mortality();
            using var process = new MortalProcess(other, undisturbed);
            await process.Submitter.SubmitAsync(other.Plan());
            operations = undisturbed.Operations.ToList().FindIndex(operation => operation.EndsWith(diedAfter, StringComparison.Ordinal)) + 1;
        }
        Assert.True(await DiesAsync(city, new Mortality(operations, after: true), process => process.Submitter.SubmitAsync(city.Plan())));
    }

    private static async Task<bool> DiesAsync(City city, Mortality mortality, Func<MortalProcess, Task> act)
    {
        using var mortal = new MortalProcess(city, mortality);
        try
        {
            await act(mortal);
            return false;
        }
        catch (ProcessDiedException)
        {
            return true;
        }
    }

    /// <summary>The center is the judge of what is stored; the ledger, of what can be proved.</summary>
    private static async Task JudgeAsync(City city, SubmissionOutcome outcome, string where)
    {
        Assert.True(outcome.Stage == SubmissionStage.Recalled && outcome.Reason == Why, $"{where}: {outcome.Stage} {outcome.Reason}");
        using var state = JsonDocument.Parse(city.Center.Snapshot());
        var submissions = state.RootElement.GetProperty("submissions");
        Assert.True(submissions.GetProperty("stored").EnumerateArray().Sum(data => data.GetProperty("rows").GetInt32()) == 0, where);
        Assert.True(submissions.GetProperty("submissions").EnumerateArray().All(submission => submission.GetProperty("state").GetString() == "RECALLED"), where);
        var announced = city.Center.Journal.Effects("announceSubmission", Key);
        Assert.True(announced <= 1 && city.Center.Journal.Effects("closeSubmission", Key) <= 1, where);
        Assert.True(city.Center.Journal.Effects("recallSubmission", Key) == announced, where);
        var closed = city.Center.Journal.Effects("closeSubmission", Key) == 1;
        Assert.True(outcome.Receipt is not null == closed, where + ": receipt");
        Assert.True(city.Spooled.Length == 0, where + ": the spool still holds " + string.Join(", ", city.Spooled.Select(Path.GetFileName)));
        var evidence = await city.VerifyEvidenceAsync();
        var least = closed ? 3 : 1;
        Assert.True(evidence.Conclusion == EvidenceConclusion.Proved && evidence.Streams.Single().Entries >= least, where + ": " + evidence);
    }
}
