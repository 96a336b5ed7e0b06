using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client.Tests;

public class FollowingTests
{
    private const string Key = "11500000MB0000019F.RL-2026-0001.2026.FULL.1";

    [Fact]
    public async Task A_state_says_what_the_center_holds()
    {
        var status = await new GoldenCenter("getSubmission").AsProvider().Submissions.GetAsync(Key);

        Assert.True(status.IsFinal);
        Assert.Equal((3L, 0L), (status.RowsStored!.Value, status.RowsRejected!.Value));
        Assert.Equal((1, 147L, 1, 1), (status.PartsReceived[0].Number, status.PartsReceived[0].Size, status.PartsReceived[0].Generation, status.PartsReceived[0].Epoch));
    }

    [Fact]
    public async Task A_report_is_kept_as_the_bytes_whose_digest_the_receipt_cites()
    {
        var client = new GoldenCenter("getSubmissionReport", "getSubmissionReceipt").AsProvider().Submissions;

        var report = await client.GetReportAsync(Key);
        var receipt = await client.GetReceiptAsync(Key);

        Assert.True(receipt.ReportDigest!.Matches(report.Body.Span));
        Assert.Equal((3L, 0L, true), (report.Rows, report.RowsWithFindings, report.IsClean));
    }

    [Fact]
    public async Task A_receipt_is_verified_and_cites_the_manifest()
    {
        var receipt = await new GoldenCenter("getSubmissionReceipt").AsProvider().Submissions.GetReceiptAsync(Key);

        Assert.Equal(("SR-2026-000001", Key, 3L, 0L), (receipt.ReceiptId, receipt.Key, receipt.RowsStored, receipt.RowsRejected));
        Assert.True(receipt.ManifestDigest!.Matches(GoldenCenter.Document("manifest.sm2.json").Payload.Span));
        Assert.Equal(GoldenCenter.Document("submission-receipt.json").Payload.ToArray(), receipt.Document.Payload.ToArray());
        Assert.Equal(SubmissionTarget.NaturalResources, receipt.Target);
    }

    [Fact]
    public async Task A_receipt_that_was_changed_is_not_believed() =>
        await Unbelievable("signature.wrong", Forgery.OfPayload("\"rowsRejected\":0", "\"rowsRejected\":9"));

    [Fact]
    public async Task A_receipt_without_signature_is_not_believed() => await Unbelievable("signature.none", Forgery.WithoutSignatures);

    [Fact]
    public async Task A_receipt_of_a_key_nobody_pinned_is_not_believed() =>
        await Unbelievable("signature.untrusted-key", null, options => options.TrustedKeys = new TrustedKeys());

    [Fact]
    public async Task A_receipt_of_a_department_in_the_centers_name_is_not_believed()
    {
        var department = SigningKey.CreateSm2();
        var forged = await SignedDocument.SignAsync(SubmissionReceipt.PayloadType, GoldenCenter.Document("submission-receipt.json").Payload, department);

        await Unbelievable("signature.other-role", _ => "{\"receipt\":" + forged.ToJson() + "}",
            options => options.TrustedKeys = new TrustedKeys([.. GoldenCenter.Trust.Keys, department.PublicKey.WithOwner("示例部门", KeyRole.Department)]));
    }

    [Fact]
    public async Task Without_trusted_keys_no_receipt_is_believed() => await Unbelievable("TrustedKeys", null, options => options.TrustedKeys = null);

    [Fact]
    public async Task Another_document_in_the_place_of_a_receipt_is_not_believed() =>
        await Unbelievable("another kind", body => "{\"receipt\":" + GoldenCenter.Document("acceptance.json").ToJson() + "}");

    [Fact]
    public async Task The_receipt_of_another_submission_is_not_believed()
    {
        using var reader = Reader.Of("en-US");
        var receipt = Encoding.UTF8.GetString(GoldenExchange.Load("getSubmissionReceipt").AnswerBody);
        var client = Clients.Over(new ScriptedHandler(Answers.Json(receipt)), options => options.TrustedKeys = GoldenCenter.Trust);

        var failure = await Assert.ThrowsAsync<TransportException>(() => client.Submissions.GetReceiptAsync("another"));

        Assert.Equal(TransportFailure.SignatureInvalid, failure.Failure);
        Assert.Contains("another submission", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_check_has_ended_the_refusal_says_so()
    {
        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(
            () => new GoldenCenter("getSubmissionReceipt.not-ready").AsProvider().Submissions.GetReceiptAsync(Key));

        Assert.Equal("not-ready", refusal.Code);
    }

    [Fact]
    public async Task Submissions_are_listed_to_bring_a_ledger_up_to_date()
    {
        var query = new SubmissionQuery { EntryCode = "307005012/000001", Period = "2026" };

        var submissions = await new GoldenCenter("listSubmissions").AsProvider().Submissions.List(query).ToListAsync();

        Assert.Equal(Key, Assert.Single(submissions).Key);
    }

    [Fact]
    public async Task Waiting_asks_in_the_rhythm_the_center_wants_until_the_end()
    {
        var time = Clients.Clock();
        var asked = new List<TimeSpan>();
        var handler = new ScriptedHandler(
            At(asked, time, """{"key":"k","state":"CHECKING","nextPoll":2}"""),
            At(asked, time, """{"key":"k","state":"CHECKING","nextPoll":30}"""),
            At(asked, time, """{"key":"k","state":"PARTLY","reason":"三行有误","nextPoll":null}"""));
        SubmissionStatus? status = null;

        await time.RunAsync(async () => status = await Clients.Over(handler, time: time).Submissions.WaitAsync("k", TimeSpan.FromMinutes(5)));

        Assert.Equal(SubmissionState.Partly, status!.State);
        Assert.Equal(3, asked.Count);
        Assert.Equal(TimeSpan.FromSeconds(2), asked[1] - asked[0]);
        Assert.Equal(TimeSpan.FromSeconds(30), asked[2] - asked[1]);
    }

    [Fact]
    public async Task Waiting_ends_when_its_time_is_up_with_the_state_reached()
    {
        var time = Clients.Clock();
        var handler = new ScriptedHandler(Answers.Json("""{"key":"k","state":"CHECKING","nextPoll":60}"""));
        SubmissionStatus? status = null;

        var took = await time.RunAsync(async () => status = await Clients.Over(handler, time: time).Submissions.WaitAsync("k", TimeSpan.FromSeconds(90)));

        Assert.False(status!.IsFinal);
        Assert.Equal(3, handler.Calls.Count);
        Assert.Equal(TimeSpan.FromSeconds(90), took);
    }

    [Fact]
    public async Task Waiting_ends_at_a_state_of_tomorrow_when_the_center_wants_no_more_questions()
    {
        var handler = new ScriptedHandler(Answers.Json("""{"key":"k","state":"ARCHIVED","nextPoll":null}"""));

        var status = await Clients.Over(handler).Submissions.WaitAsync("k", TimeSpan.FromMinutes(5));

        Assert.Equal("ARCHIVED", status.State.Value);
        Assert.Single(handler.Calls);
    }

    [Fact]
    public async Task Waiting_is_cancelled_by_the_caller()
    {
        var time = Clients.Clock();
        var handler = new ScriptedHandler(Answers.Json("""{"key":"k","state":"CHECKING","nextPoll":60}"""));
        using var source = new CancellationTokenSource();
        var waiting = Clients.Over(handler, time: time).Submissions.WaitAsync("k", TimeSpan.FromMinutes(5), source.Token);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private static Func<ReceivedRequest, CancellationToken, Task<HttpResponseMessage>> At(
        List<TimeSpan> asked, VirtualClock time, string json) => (request, cancellationToken) =>
    {
        asked.Add(time.GetUtcNow() - Clients.Noon);
        return Answers.Json(json)(request, cancellationToken);
    };

    private static async Task Unbelievable(string why, Func<string, string>? lie, Action<CenterClientOptions>? change = null)
    {
        using var reader = Reader.Of("en-US");
        var center = new GoldenCenter("getSubmissionReceipt") { Lie = lie };

        var failure = await Assert.ThrowsAsync<TransportException>(() => center.AsProvider(change).Submissions.GetReceiptAsync(Key));

        Assert.Equal(TransportFailure.SignatureInvalid, failure.Failure);
        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
    }
}
