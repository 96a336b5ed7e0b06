using System.Text.Json;
using GovData.Client;
using GovData.Security;
using GovData.Testing;

namespace GovData.Ledger.Tests;

public class ReconcileTests
{
    private static readonly string Key = Permits.Department + ".307005012-000001.2026.FULL.1";

    [Fact]
    public async Task An_empty_ledger_is_rebuilt_with_the_centers_receipts()
    {
        using var city = new City();
        var stored = await city.SubmitAsync();
        var rejected = city.Plan(city.Directory.Write("bad.csv", "编号,名称,数量\r\n,没有编号,1\r\n"));
        (rejected.Mode, rejected.BadRows) = (SubmissionMode.Correction, BadRowPolicy.ValidOnly);
        await city.SubmitAsync(rejected);
        var checking = city.Plan();
        checking.Mode = SubmissionMode.Delta;
        await city.SubmitAsync(checking, new DurableSubmitterOptions { FollowAtMost = TimeSpan.Zero });
        city.LoseLedger();

        using var life = new Life(city);
        var result = await life.Submitter.ReconcileAsync();

        Assert.Equal((3, 2, true), (result.Compared, result.Generation, result.Agrees));
        Assert.Equal([Key, rejected.Key, checking.Key], result.Rebuilt);
        var rebuilt = (await life.Ledger.GetOutcomeAsync(Key))!;
        Assert.Equal(stored.Receipt!.Document.ToJson(), rebuilt.Receipt!.Document.ToJson());
        Assert.Equal((stored.Work.Rows, stored.Work.Parts, stored.Work.PartsDurable), (rebuilt.Work.Rows, rebuilt.Work.Parts, rebuilt.Work.PartsDurable));
        Assert.Equal(SubmissionStage.Rejected, (await life.Ledger.FindAsync(rejected.Key))!.Stage);
        Assert.Equal(SubmissionStage.Stored, Assert.Single(await life.Submitter.ResumeAsync()).Stage);
        Assert.Contains("submission.rebuilt", await life.EvidenceAsync(), StringComparison.Ordinal);
        Assert.Equal(EvidenceConclusion.Proved, (await city.VerifyEvidenceAsync()).Conclusion);
    }

    [Fact]
    public async Task What_was_rebuilt_is_already_received_and_other_rows_under_its_key_are_a_conflict()
    {
        using var city = new City();
        var stored = await city.SubmitAsync();
        city.LoseLedger();
        using var life = new Life(city);
        await life.Submitter.ReconcileAsync();

        var again = await life.Submitter.SubmitAsync(city.Plan());

        Assert.Equal((SubmissionStage.Stored, stored.Receipt!.ReceiptId, true, false), (again.Stage, again.Receipt!.ReceiptId, again.IsRebuilt, stored.IsRebuilt));
        var conflict = await Assert.ThrowsAsync<LedgerConflictException>(() => life.Submitter.SubmitAsync(city.Plan(city.Directory.Write("other.csv", Permits.Rows(9)))));
        Assert.Equal(LedgerConflictKind.OtherContent, conflict.Kind);
        Assert.Equal(1, city.Center.Journal.Effects("closeSubmission", Key));
    }

    [Fact]
    public async Task What_is_under_way_at_the_center_is_told_and_goes_on_when_its_plan_is_submitted_again()
    {
        using var city = new City();
        await city.DieAfterAsync("/parts/2");
        city.LoseLedger();
        using var life = new Life(city, PartCompression.None);

        var result = await life.Submitter.ReconcileAsync();

        var difference = Assert.Single(result.Differences);
        Assert.Equal((Key, LedgerDifferenceKind.OnlyThere, null, SubmissionState.Receiving), (difference.Key, difference.Kind, difference.Here, difference.There));
        Assert.Equal(SubmissionStage.Stored, (await life.Submitter.SubmitAsync(city.Plan())).Stage);
        Assert.Equal(1, city.Center.Journal.Effects("closeSubmission", Key));
        Assert.True((await life.Submitter.ReconcileAsync()).Agrees);
    }

    [Fact]
    public async Task A_ledger_that_was_restored_twice_sends_anew_what_the_center_holds_otherwise()
    {
        using var city = new City();
        await city.DieAfterAsync("POST /v1/submissions/" + Key);
        var early = city.Backup();
        await city.DieAfterAsync("spool delete");
        var late = city.Backup();
        city.Restore(early);
        using (var life = new Life(city, PartCompression.None, stopAt: "/parts/2"))
        {
            await life.Ledger.DeclareRestoredAsync();
            await life.Submitter.ReconcileAsync();
            await Assert.ThrowsAnyAsync<Exception>(() => life.Submitter.SubmitAsync(city.Plan()));
        }
        city.Restore(late);

        using var last = new Life(city);
        await last.Ledger.DeclareRestoredAsync();
        var result = await last.Submitter.ReconcileAsync();

        Assert.Equal((3, true), (result.Generation, result.Agrees));
        Assert.Equal([Key], result.Adopted);
        Assert.Equal(SubmissionStage.Stored, (await last.Submitter.SubmitAsync(city.Plan())).Stage);
        Assert.Equal(1, city.Center.Journal.Effects("closeSubmission", Key));
    }

    [Fact]
    public async Task Parts_that_the_lost_life_cut_smaller_do_not_stand_in_the_way_of_the_close()
    {
        using var city = new City(rows: 1000);
        await DieAtAsync(city, "/parts/2");
        var backup = city.Backup();
        city.Center.Limits.PartSize = 3000;
        await DieAtAsync(city, "/parts/12");
        city.Center.Limits.PartSize = 1 << 20;
        city.Restore(backup);

        using var restored = new Life(city, PartCompression.None);
        await restored.Ledger.DeclareRestoredAsync();
        await restored.Submitter.ReconcileAsync();
        var outcome = await restored.Submitter.SubmitAsync(city.Plan());

        Assert.Equal((SubmissionStage.Stored, (long)city.Rows), (outcome.Stage, outcome.Receipt!.RowsStored));
        Assert.Equal(1, city.Center.Journal.Effects("closeSubmission", Key));
    }

    private static async Task DieAtAsync(City city, string part)
    {
        using var life = new Life(city, PartCompression.None, part, partSize: 4096);
        await Assert.ThrowsAnyAsync<ProcessDiedException>(() => life.Submitter.SubmitAsync(city.Plan()));
    }

    [Fact]
    public async Task A_receipt_for_other_rows_is_told_and_not_taken()
    {
        using var city = new City();
        await city.DieAfterAsync("POST /v1/submissions/" + Key);
        var backup = city.Backup();
        city.LoseLedger();
        await city.SubmitAsync(city.Plan(city.Directory.Write("other.csv", Permits.Rows(9))));
        city.Restore(backup);
        using var life = new Life(city);

        var difference = Assert.Single((await life.Submitter.ReconcileAsync()).Differences);

        Assert.Equal((LedgerDifferenceKind.OtherManifest, SubmissionStage.Recorded, SubmissionState.Stored), (difference.Kind, difference.Here, difference.There));
        Assert.Null((await life.Ledger.GetOutcomeAsync(Key))!.Receipt);
    }

    [Fact]
    public async Task What_the_center_has_lost_is_told_and_stays_in_the_ledger()
    {
        using var city = new City();
        await city.SubmitAsync();
        city.Center.Reset();
        using var life = new Life(city);

        var difference = Assert.Single((await life.Submitter.ReconcileAsync()).Differences);

        Assert.Equal((Key, LedgerDifferenceKind.OnlyHere, SubmissionStage.Stored, null), (difference.Key, difference.Kind, difference.Here, difference.There));
        Assert.NotNull((await life.Ledger.GetOutcomeAsync(Key))!.Receipt);
    }

    [Fact]
    public async Task A_recall_that_the_restored_ledger_has_forgotten_is_adopted()
    {
        using var city = new City();
        await city.SubmitAsync();
        var backup = city.Backup();
        using (var life = new Life(city)) await life.Submitter.RecallAsync(Key, "误选上一年度文件");
        city.Restore(backup);

        using var restored = new Life(city);
        await restored.Ledger.DeclareRestoredAsync();
        var result = await restored.Submitter.ReconcileAsync();

        Assert.Equal([Key], result.Adopted);
        var outcome = (await restored.Ledger.GetOutcomeAsync(Key))!;
        Assert.Equal((SubmissionStage.Recalled, "误选上一年度文件"), (outcome.Stage, outcome.Reason));
        Assert.NotNull(outcome.Receipt);
    }

    [Fact]
    public async Task A_ledger_that_agrees_stays_as_it_is()
    {
        using var city = new City();
        var stored = await city.SubmitAsync();
        using var life = new Life(city);

        var result = await life.Submitter.ReconcileAsync();

        Assert.Equal((1, 1, true, 0, 0), (result.Generation, result.Compared, result.Agrees, result.Rebuilt.Count, result.Adopted.Count));
        Assert.Equal(stored.Evidence.Head, (await life.Ledger.GetOutcomeAsync(Key))!.Evidence.Head);
    }
}
