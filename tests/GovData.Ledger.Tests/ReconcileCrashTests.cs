using System.Text.Json;
using GovData.Security;

namespace GovData.Ledger.Tests;

/// <summary>Crash points 19 and 20: a backup of every moment of a submission is restored when the submission has long ended, and reconciling is killed at every operation.</summary>
public class ReconcileCrashTests
{
    private static readonly string Key = Permits.Department + ".307005012-000001.2026.FULL.1";

    [Fact]
    public async Task A_backup_of_any_moment_is_brought_to_the_one_effect_there_was()
    {
        for (var n = 1; ; n++)
        {
            using var city = new City();
            var mortality = new Mortality(n, after: true);
            if (!await city.DieAsync(mortality))
            {
                Assert.True(n > 25, $"Only {n} operations were seen.");
                return;
            }
            var where = $"backup of operation {n}, {mortality.Operations[^1]}";
            var backup = city.Backup();
            await city.SubmitAsync();
            city.Restore(backup);
            using var life = new MortalProcess(city, new Mortality());
            await life.Ledger.DeclareRestoredAsync();
            var calls = city.Center.Journal.Count;
            if ((await life.Ledger.ListUnfinishedAsync()).Count > 0)
            {
                var refused = await Assert.ThrowsAsync<LedgerConflictException>(() => life.Submitter.SubmitAsync(city.Plan()));
                Assert.True(refused.Kind == LedgerConflictKind.NotReconciled, where + ": " + refused.Kind);
                Assert.DoesNotContain(city.Center.Journal.Skip(calls), call => call.Operation is not ("getLimits" or "issueToken"));
            }

            Assert.True((await life.Submitter.ReconcileAsync()).Agrees, where);

            await JudgeAsync(city, life, where);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/parts/2")]
    [InlineData("/close")]
    public async Task Wherever_reconciling_dies_it_is_done_again_and_nothing_is_sent_before(string? backupOf)
    {
        for (var n = 1; ; n++)
        {
            foreach (var after in (bool[])[false, true])
            {
                using var city = new City();
                if (backupOf is not null) await city.DieAfterAsync(backupOf);
                var backup = city.Backup();
                await city.SubmitAsync();
                city.Restore(backup);
                using (var life = new MortalProcess(city, new Mortality())) await life.Ledger.DeclareRestoredAsync();
                var mortality = new Mortality(n, after);
                if (!await city.DieAsync(mortality, process => process.Submitter.ReconcileAsync()))
                {
                    Assert.True(n > 3, $"Only {n} operations were seen.");
                    return;
                }
                var where = $"{backupOf}; reconciling died {(after ? "after" : "before")} operation {n}, {mortality.Operations[^1]}";
                using var next = new MortalProcess(city, new Mortality());
                await next.Submitter.ReconcileAsync();
                await JudgeAsync(city, next, where);
            }
        }
    }

    private static async Task JudgeAsync(City city, MortalProcess life, string where)
    {
        await life.Submitter.ResumeAsync();
        var outcome = await life.Submitter.SubmitAsync(city.Plan());
        Assert.True(outcome.Stage == SubmissionStage.Stored, $"{where}: {outcome.Stage} {outcome.Reason}");
        Assert.True(city.Center.Journal.Effects("closeSubmission", Key) == 1, where);
        using var state = JsonDocument.Parse(city.Center.Snapshot());
        var stored = state.RootElement.GetProperty("submissions").GetProperty("stored");
        Assert.True(stored.GetArrayLength() == 1 && stored[0].GetProperty("rows").GetInt32() == city.Rows, where);
        Assert.True(outcome.Receipt?.ReceiptId == stored[0].GetProperty("receiptId").GetString(), where);
        Assert.True((await city.VerifyEvidenceAsync()).Conclusion == EvidenceConclusion.Proved, where);
    }
}
