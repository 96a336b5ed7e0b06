using System.IO;
using System.Text.Json.Nodes;
using GovData.Client;
using GovData.Security;
using GovData.Testing;

namespace GovData.Ledger.Tests.Ferry;

public class ReceiptsImporterTests
{
    private static readonly string Key = Permits.Department + ".307005012-000001.2026.FULL.1";

    [Fact]
    public async Task Imported_twice_is_imported_once()
    {
        using var crossing = new Crossing();
        await crossing.PackAsync();
        await crossing.SendAsync();

        var first = await crossing.ImportAsync();
        var second = await crossing.ImportAsync();

        Assert.Equal((SubmissionStage.Stored, SubmissionStage.Stored), (first.Stage, second.Stage));
        Assert.Equal(first.Receipt!.Document.ToJson(), second.Receipt!.Document.ToJson());
        Assert.Equal((first.Evidence.Entries, first.Evidence.Head), (second.Evidence.Entries, second.Evidence.Head));
        var evidence = await crossing.City.VerifyEvidenceAsync();
        Assert.Equal((EvidenceConclusion.Proved, 2L), (evidence.Conclusion, evidence.Streams.Single().Entries));
    }

    [Fact]
    public async Task A_receipt_of_another_submission_is_refused_by_name_whatever_the_file_says()
    {
        using var crossing = new Crossing();
        var other = crossing.City.Plan(crossing.City.Directory.Write("correction.csv", Permits.Rows(5)));
        other.Mode = SubmissionMode.Correction;
        var (package, receipts) = (crossing.City.Directory.File("two"), crossing.City.Directory.File("two.json"));
        await crossing.PackAsync();
        await crossing.PackAsync(package, other);
        var mine = await crossing.SendAsync();
        var theirs = await crossing.SendAsync(package, receipts);

        (mine.Receipt, theirs.Receipt) = (theirs.Receipt, mine.Receipt);
        await mine.SaveAsync(crossing.Receipts);
        await theirs.SaveAsync(receipts);

        Assert.Equal("receipts.other-key", await RefusalAsync(crossing));
        Assert.Equal("receipts.other-key", await RefusalAsync(crossing, receipts));
        await UnchangedAsync(crossing);
    }

    [Fact]
    public async Task A_receipt_that_the_center_did_not_sign_is_refused_by_name()
    {
        using var crossing = new Crossing();
        await crossing.PackAsync();
        var receipts = await crossing.SendAsync();
        var genuine = receipts.Receipt!;

        receipts.Receipt = await SignedDocument.SignAsync(genuine.PayloadType, genuine.Payload, crossing.Carrier.SigningKey!);
        await receipts.SaveAsync(crossing.Receipts);
        Assert.Equal("receipts.signature", await RefusalAsync(crossing));

        receipts.Receipt = await SignedDocument.SignAsync(genuine.PayloadType, genuine.Payload, crossing.City.Department.SigningKey!);
        await receipts.SaveAsync(crossing.Receipts);
        Assert.Equal("receipts.signature", await RefusalAsync(crossing, trust: crossing.Center.TrustedKeys)); // a department's key makes no receipt

        receipts.Receipt = SignedDocument.Unsigned(genuine.PayloadType, genuine.Payload);
        await receipts.SaveAsync(crossing.Receipts);
        Assert.Equal("receipts.signature", await RefusalAsync(crossing));

        var changed = JsonNode.Parse(genuine.ToJson())!;
        changed["payload"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(genuine.PayloadText().Replace("\"rowsStored\":70", "\"rowsStored\":71", StringComparison.Ordinal)));
        receipts.Receipt = SignedDocument.Parse(changed.ToJsonString());
        await receipts.SaveAsync(crossing.Receipts);
        Assert.Equal("receipts.signature", await RefusalAsync(crossing));

        receipts.Receipt = genuine;
        await receipts.SaveAsync(crossing.Receipts);
        Assert.Equal("receipts.signature", await RefusalAsync(crossing, trust: new TrustedKeys(SigningKey.CreateP256().PublicKey.WithOwner("another center", KeyRole.Center))));
        await UnchangedAsync(crossing);
        Assert.Equal(SubmissionStage.Stored, (await crossing.ImportAsync()).Stage);
    }

    [Fact]
    public async Task A_receipt_for_what_the_carrier_announced_for_elsewhere_is_refused_by_name()
    {
        using var crossing = new Crossing();
        crossing.Center.Policy.Targets.Add("THEME_ELSEWHERE");
        await crossing.PackAsync();
        var path = Path.Combine(crossing.Package, "announcement.json");
        var announcement = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        announcement["target"] = "THEME_ELSEWHERE";
        await File.WriteAllTextAsync(path, announcement.ToJsonString());
        await Forgery.RelistAsync(crossing.Package, list => list, null);

        Assert.Equal(SubmissionState.Stored, (await crossing.SendAsync()).State); // the center can't know: the manifest does not say it

        Assert.Equal("receipts.other-content", await RefusalAsync(crossing));
        await UnchangedAsync(crossing);
    }

    [Theory]
    [InlineData("\"rowsStored\":70,\"rowsRejected\":0", "\"rowsStored\":69,\"rowsRejected\":1")] // all or nothing was packed
    [InlineData("\"rowsStored\":70", "\"rowsStored\":71")]
    [InlineData("\"period\":\"2026\"", "\"period\":\"2025\"")]
    [InlineData("\"version\":1", "\"version\":2")]
    public async Task A_receipt_of_the_center_for_other_content_is_refused_by_name(string genuine, string other)
    {
        using var crossing = new Crossing();
        await crossing.PackAsync();
        var receipts = await crossing.SendAsync();
        var payload = receipts.Receipt!.PayloadText().Replace(genuine, other, StringComparison.Ordinal);
        Assert.NotEqual(receipts.Receipt.PayloadText(), payload);
        receipts.Receipt = await SignedDocument.SignAsync(receipts.Receipt.PayloadType, Encoding.UTF8.GetBytes(payload), crossing.Center.Keys.Signing);
        await receipts.SaveAsync(crossing.Receipts);

        Assert.Equal("receipts.other-content", await RefusalAsync(crossing));
        await UnchangedAsync(crossing);
    }

    [Fact]
    public async Task Receipts_for_another_ledger_or_another_package_are_refused_by_name()
    {
        using var crossing = new Crossing();
        using var elsewhere = new Crossing(rows: 3);
        await crossing.PackAsync();
        await crossing.SendAsync();

        Assert.Equal("receipts.unknown-key", await RefusalAsync(elsewhere, crossing.Receipts));
        await elsewhere.PackAsync();
        Assert.Equal("receipts.other-manifest", await RefusalAsync(elsewhere, crossing.Receipts));
        await UnchangedAsync(elsewhere);
    }

    [Fact]
    public async Task Receipts_cut_or_of_another_kind_are_told()
    {
        using var crossing = new Crossing();
        await crossing.PackAsync();
        await crossing.SendAsync();
        var whole = await File.ReadAllTextAsync(crossing.Receipts);

        foreach (var text in (string[])["", "{}", "null", "[]", whole[..(whole.Length / 2)], whole.Replace("\"key\":", "\"key\":\"x\",\"key\":", StringComparison.Ordinal), await File.ReadAllTextAsync(Path.Combine(crossing.Package, "manifest.json"))])
        {
            await File.WriteAllTextAsync(crossing.Receipts, text);
            Assert.Equal("receipts.unreadable", await RefusalAsync(crossing));
        }
        await UnchangedAsync(crossing);
    }

    [Fact]
    public async Task A_rejection_by_the_center_is_the_outcome_inside()
    {
        using var crossing = new Crossing();
        var bad = crossing.City.Plan(crossing.City.Directory.Write("bad.csv", "编号,名称,数量\r\n,没有编号,1\r\n"));
        bad.BadRows = BadRowPolicy.ValidOnly;
        await crossing.PackAsync(plan: bad);
        var receipts = await crossing.SendAsync();

        var outcome = await crossing.ImportAsync();

        Assert.Equal((SubmissionStage.Rejected, receipts.Reason, null), (outcome.Stage, outcome.Reason, outcome.Receipt));
        Assert.NotNull(outcome.Reason);
        Assert.Equal(2, outcome.Evidence.Entries);
        Assert.Empty(crossing.City.Spooled);
        Assert.Equal(2, (await crossing.ImportAsync()).Evidence.Entries);
    }

    [Fact]
    public async Task What_is_stored_in_part_is_counted_as_the_receipt_says()
    {
        using var crossing = new Crossing();
        var plan = crossing.City.Plan(crossing.City.Directory.Write("some.csv", Permits.Rows(9) + ",没有编号,1\r\n"));
        plan.BadRows = BadRowPolicy.ValidOnly;
        await crossing.PackAsync(plan: plan);
        await crossing.SendAsync();

        var outcome = await crossing.ImportAsync();

        Assert.Equal((SubmissionStage.Partly, 9L, 1L), (outcome.Stage, outcome.Receipt!.RowsStored, outcome.Receipt.RowsRejected));
    }

    [Fact]
    public async Task A_signed_receipt_holds_before_the_carriers_word()
    {
        using var crossing = new Crossing();
        await crossing.PackAsync();
        var receipts = await crossing.SendAsync();
        var receipt = receipts.Receipt;

        (receipts.State, receipts.Receipt, receipts.Reason) = (SubmissionState.Rejected, null, "a lie");
        await receipts.SaveAsync(crossing.Receipts);
        Assert.Equal(SubmissionStage.Rejected, (await crossing.ImportAsync()).Stage);

        receipts.Receipt = receipt;
        await receipts.SaveAsync(crossing.Receipts);
        Assert.Equal(SubmissionStage.Stored, (await crossing.ImportAsync()).Stage);

        receipts.Receipt = null;
        await receipts.SaveAsync(crossing.Receipts);
        var outcome = await crossing.ImportAsync();
        Assert.Equal((SubmissionStage.Stored, null), (outcome.Stage, outcome.Reason));
        Assert.Equal(EvidenceConclusion.Proved, (await crossing.City.VerifyEvidenceAsync()).Conclusion);
    }

    [Fact]
    public async Task An_announcement_that_expired_on_the_way_is_refused_and_its_package_may_go_again()
    {
        using var crossing = new Crossing();
        await crossing.PackAsync();
        crossing.Center.Outcomes.Next("announceSubmission", MockOutcome.Problem("entry-version-superseded"));

        var receipts = await crossing.SendAsync();
        Assert.Equal(("entry-version-superseded", null), (receipts.Problem!.Code, receipts.State));
        var refused = await crossing.ImportAsync();
        Assert.Equal((SubmissionStage.Refused, "entry-version-superseded"), (refused.Stage, refused.Reason));

        Assert.Equal(SubmissionStage.Packed, (await crossing.PackAsync()).Stage);
        await crossing.SendAsync();
        Assert.Equal(SubmissionStage.Stored, (await crossing.ImportAsync()).Stage);
        Assert.Equal(1, crossing.Center.Journal.Effects("closeSubmission", Key));
    }

    [Fact]
    public async Task A_submission_sent_from_inside_takes_no_receipts()
    {
        using var crossing = new Crossing();
        using var elsewhere = new Crossing();
        crossing.Center.Policy.CheckingTime = TimeSpan.FromDays(2);
        await crossing.City.SubmitAsync(options: new DurableSubmitterOptions { FollowAtMost = TimeSpan.Zero });
        await elsewhere.PackAsync();
        await elsewhere.SendAsync();

        Assert.Equal("receipts.not-packed", await RefusalAsync(crossing, elsewhere.Receipts));
    }

    private static async Task<string> RefusalAsync(Crossing crossing, string? receipts = null, TrustedKeys? trust = null) =>
        (await Assert.ThrowsAsync<ConsignmentRefusedException>(() => crossing.ImportAsync(receipts, trust))).Refusal.Code;

    private static async Task UnchangedAsync(Crossing crossing)
    {
        using var ledger = crossing.City.OpenLedger();
        var outcome = (await ledger.GetOutcomeAsync(Key))!;
        Assert.Equal((SubmissionStage.Packed, null, 1L), (outcome.Stage, outcome.Receipt, outcome.Evidence.Entries));
    }
}
