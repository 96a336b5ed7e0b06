using System.Text;
using System.Text.Json.Nodes;
using GovData.Security;

namespace GovData.Testing.Tests;

public class SubmissionTests
{
    private const string Key = TestCenter.ProviderCode + ".2026.FULL.1";
    private const string Path = "/v1/submissions/" + Key;

    private readonly TestCenter _center = new(providerLevel: 2);

    [Fact]
    public async Task Clean_rows_are_stored_and_the_signed_receipt_cites_the_report()
    {
        var code = await _center.PublishAsync();
        var line = _center.Mock.Authority.AssignResponsibility(code, TestCenter.ProviderCode, "2026", "2026-12-31");
        _center.Mock.Policy.CheckingTime = TimeSpan.FromSeconds(90);
        var status = await _center.Provider.SubmitAsync(Key, Sending.Announcement(code, line: line), Sending.Rows, 3);
        Assert.Equal(("CHECKING", 90), (status.String("state"), status.Json["nextPoll"]!.GetValue<int>()));
        Assert.Equal("not-ready", (await _center.Provider.GetAsync(Path + "/receipt")).Code);
        Assert.Equal("RUNNING", (await _center.Provider.GetAsync("/v1/operations/" + status.String("operation"))).String("state"));
        _center.Time.Advance(TimeSpan.FromSeconds(90));
        status = await _center.Provider.GetAsync(Path);
        Assert.Equal(("STORED", 3, 0), (status.String("state"), status.Json["rowsStored"]!.GetValue<int>(), status.Json["rowsRejected"]!.GetValue<int>()));
        Assert.Equal("DONE", (await _center.Provider.GetAsync("/v1/operations/" + status.String("operation"))).String("state"));
        var receipt = await _center.Provider.GetAsync(Path + "/receipt");
        Assert.Equal(receipt.Text, (await _center.Provider.GetAsync(Path + "/receipt")).Text);
        Assert.True(SignedDocument.Parse(receipt.Json["receipt"]!.ToJsonString()).Verify(_center.Mock.TrustedKeys).IsValid);
        var report = await _center.Provider.GetAsync(Path + "/report");
        Assert.Equal(Sending.Digest(report.Body), receipt.Payload("receipt")["reportDigest"]!.GetValue<string>());
        Assert.Equal("2026-11-22T08:01:30Z", receipt.Payload("receipt")["storedAt"]!.GetValue<string>());
        var fulfilled = await _center.Provider.GetAsync("/v1/responsibilities/" + line);
        Assert.Equal(("FULFILLED", Key), (fulfilled.String("state"), fulfilled.String("fulfilledBy")));
    }

    [Fact]
    public async Task Bad_rows_end_all_or_nothing_in_a_rejection_with_its_reason_a_report_and_no_receipt()
    {
        var status = await _center.Provider.SubmitAsync(Key, Sending.Announcement(await _center.PublishAsync()), Sending.Rows + "50010X,错误,1998,\r\n", 4);
        Assert.Equal(("REJECTED", 0, 4), (status.String("state"), status.Json["rowsStored"]!.GetValue<int>(), status.Json["rowsRejected"]!.GetValue<int>()));
        Assert.NotEmpty(status.String("reason"));
        Assert.Equal("receipt-not-issued", (await _center.Provider.GetAsync(Path + "/receipt")).Code);
        var report = (await _center.Provider.GetAsync(Path + "/report")).Json;
        Assert.Equal((4, 1), (report["rows"]!.GetValue<int>(), report["rowsWithFindings"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_submission_may_show_late_in_the_list_though_its_key_finds_it()
    {
        _center.Mock.Policy.VisibilityDelay = TimeSpan.FromMinutes(5);
        await _center.Provider.SubmitAsync(Key, Sending.Announcement(await _center.PublishAsync()), Sending.Rows, 3);

        Assert.Empty((await _center.Provider.GetAsync("/v1/submissions")).Json["items"]!.AsArray());
        Assert.Equal("STORED", (await _center.Provider.GetAsync(Path)).String("state"));
        _center.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Single((await _center.Provider.GetAsync("/v1/submissions")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task Of_valid_only_the_good_rows_are_stored()
    {
        var status = await _center.Provider.SubmitAsync(
            Key, Sending.Announcement(await _center.PublishAsync(), badRows: "VALID_ONLY"),
            "500101,万州区,1998,\r\n50010X,错误,1998,\r\n500103,渝中区,1997,\r\n500103,重复,1997,\r\n", 4);
        Assert.Equal(("PARTLY", 2, 2), (status.String("state"), status.Json["rowsStored"]!.GetValue<int>(), status.Json["rowsRejected"]!.GetValue<int>()));
        Assert.Equal(2, JsonNode.Parse(_center.Mock.Snapshot())!["submissions"]!["stored"]![0]!["rows"]!.GetValue<int>());
    }

    [Theory]
    [InlineData(2, "5993", "REJECTED", "2 rows")]
    [InlineData(3, "5994", "REJECTED", "生效年份")]
    [InlineData(3, "5993", "STORED", "")]
    public async Task Control_totals_are_counted_anew(int rows, string total, string state, string reason)
    {
        var status = await _center.Provider.SubmitAsync(
            Key, Sending.Announcement(await _center.PublishAsync()), Sending.Rows, rows, m => m["controlTotals"] = new JsonObject { ["生效年份"] = total });
        Assert.Equal(state, status.String("state"));
        Assert.Contains(reason, status.Json["reason"]?.GetValue<string>() ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("part-missing")]
    [InlineData("part digest")]
    [InlineData("gap")]
    [InlineData("unnamed")]
    [InlineData("totalSize")]
    [InlineData("period")]
    [InlineData("key")]
    public async Task A_manifest_that_does_not_match_what_arrived_closes_nothing(string fault)
    {
        var announcement = Sending.Announcement(await _center.PublishAsync());
        byte[][] parts = [Encoding.UTF8.GetBytes(Sending.Header + "500101,万州区,1998,\r\n"), Encoding.UTF8.GetBytes("500102,涪陵区,1998,\r\n")];
        await _center.Provider.PostAsync(Path, announcement);
        await _center.Provider.PartAsync(Key, 1, parts[0]);
        if (fault != "part-missing") await _center.Provider.PartAsync(Key, 2, parts[1]);
        var refused = await _center.Provider.CloseAsync(Key, Sending.Manifest(Key, TestCenter.ProviderCode, announcement, parts, 2, m =>
        {
            if (fault == "part digest") m["parts"]![1]!["digest"] = Sending.Digest([1]);
            if (fault == "gap") m["parts"]![1]!["number"] = 3;
            if (fault == "unnamed") m["parts"]!.AsArray().RemoveAt(1);
            if (fault == "totalSize") m["totalSize"] = 1;
            if (fault == "period") m["period"] = "2025";
            if (fault == "key") m["key"] = "other";
        }));
        Assert.Equal((422, fault == "part-missing" ? "part-missing" : "manifest-mismatch"), (refused.Status, refused.Code));
        Assert.Equal("RECEIVING", (await _center.Provider.GetAsync(Path)).String("state"));
    }

    [Fact]
    public async Task Close_has_one_effect_the_same_manifest_gets_the_first_answer_another_is_refused()
    {
        var announcement = Sending.Announcement(await _center.PublishAsync());
        var bytes = Encoding.UTF8.GetBytes(Sending.Header + Sending.Rows);
        await _center.Provider.PostAsync(Path, announcement);
        await _center.Provider.PartAsync(Key, 1, bytes);
        var frozen = new JsonObject { ["manifest"] = await _center.Provider.DocumentAsync("submission-manifest", Sending.Manifest(Key, TestCenter.ProviderCode, announcement, [bytes], 3)) };
        _center.Mock.Outcomes.Next("closeSubmission", MockOutcome.LoseAnswer());
        await Assert.ThrowsAsync<HttpRequestException>(() => _center.Provider.PostAsync(Path + "/close", frozen));
        var first = await _center.Provider.PostAsync(Path + "/close", frozen);
        Assert.Equal(first.Text, (await _center.Provider.PostAsync(Path + "/close", frozen)).Text);
        Assert.Equal(1, _center.Mock.Journal.Effects("closeSubmission", Key));
        Assert.Equal("submission-closed", (await _center.Provider.CloseAsync(Key, Sending.Manifest(Key, TestCenter.ProviderCode, announcement, [bytes], 2))).Code);
        Assert.Equal("submission-closed", (await _center.Provider.PartAsync(Key, 1, [1, 2], epoch: 9)).Code);
        Assert.Equal(200, (await _center.Provider.PartAsync(Key, 1, bytes)).Status);
    }

    [Fact]
    public async Task A_manifest_signed_by_nobody_by_a_stranger_or_changed_after_is_refused()
    {
        var announcement = Sending.Announcement(await _center.PublishAsync());
        var bytes = Encoding.UTF8.GetBytes(Sending.Header + Sending.Rows);
        await _center.Provider.PostAsync(Path, announcement);
        await _center.Provider.PartAsync(Key, 1, bytes);
        var document = await _center.Provider.DocumentAsync("submission-manifest", Sending.Manifest(Key, TestCenter.ProviderCode, announcement, [bytes], 3));
        var payload = Convert.FromBase64String(document["payload"]!.GetValue<string>());
        var unsigned = (JsonObject)document.DeepClone();
        unsigned["signatures"] = new JsonArray();
        Assert.Equal("document-signature-missing", (await _center.Provider.PostAsync(Path + "/close", new JsonObject { ["manifest"] = unsigned })).Code);
        var stranger = await SignedDocument.SignAsync(document["payloadType"]!.GetValue<string>(), payload, SigningKey.CreateSm2());
        Assert.Equal("document-key-unknown", (await _center.Provider.PostAsync(Path + "/close", new JsonObject { ["manifest"] = JsonNode.Parse(stranger.ToJson()) })).Code);
        var changed = (JsonObject)document.DeepClone();
        changed["payload"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(payload).Replace("\"rows\":3", "\"rows\":4", StringComparison.Ordinal)));
        Assert.Equal("document-signature-invalid", (await _center.Provider.PostAsync(Path + "/close", new JsonObject { ["manifest"] = changed })).Code);
    }

    [Fact]
    public async Task Another_digest_replaces_a_part_only_with_a_higher_epoch()
    {
        await _center.Provider.PostAsync(Path, Sending.Announcement(await _center.PublishAsync()));
        Assert.Equal(200, (await _center.Provider.PartAsync(Key, 1, [1], epoch: 2)).Status);
        Assert.Equal("part-stale", (await _center.Provider.PartAsync(Key, 1, [2], epoch: 2)).Code);
        Assert.Equal("part-stale", (await _center.Provider.PartAsync(Key, 1, [2], epoch: 1)).Code);
        Assert.Equal(200, (await _center.Provider.PartAsync(Key, 1, [2], epoch: 3)).Status);
        Assert.Equal(Sending.Digest([2]), (await _center.Provider.GetAsync(Path)).Json["partsReceived"]![0]!["digest"]!.GetValue<string>());
    }

    [Fact]
    public async Task Parts_are_held_to_digest_size_and_number()
    {
        await _center.Provider.PostAsync(Path, Sending.Announcement(await _center.PublishAsync()));
        (_center.Mock.Limits.PartSize, _center.Mock.Limits.PartsPerSubmission) = (3, 2);
        Assert.Equal("digest-mismatch", (await _center.Provider.PartAsync(Key, 1, [1], digest: Sending.Digest([2]))).Code);
        Assert.Equal("too-large", (await _center.Provider.PartAsync(Key, 1, [1, 2, 3, 4])).Code);
        Assert.Equal("part-out-of-range", (await _center.Provider.PartAsync(Key, 3, [1])).Code);
        Assert.Equal("not-found", (await _center.Provider.PartAsync("unknown", 1, [1])).Code);
    }

    [Fact]
    public async Task Announcing_again_gets_the_first_answer_other_content_is_a_conflict_and_generations_only_rise()
    {
        var announcement = Sending.Announcement(await _center.PublishAsync());
        var first = await _center.Provider.PostAsync(Path, announcement);
        Assert.Equal(first.Text, (await _center.Provider.PostAsync(Path, announcement)).Text);
        Assert.Equal(1, _center.Mock.Journal.Effects("announceSubmission", Key));
        announcement["generation"] = 2;
        Assert.Equal(2, (await _center.Provider.PostAsync(Path, announcement)).Json["generation"]!.GetValue<int>());
        announcement["generation"] = 1;
        Assert.Equal("generation-stale", (await _center.Provider.PostAsync(Path, announcement)).Code);
        Assert.Equal("generation-stale", (await _center.Provider.PartAsync(Key, 1, [1])).Code);
        announcement["target"] = "DEPARTMENT_POOL";
        Assert.Equal("key-conflict", (await _center.Provider.PostAsync(Path, announcement)).Code);
    }

    [Theory]
    [InlineData("entry-unknown")]
    [InlineData("entry-version-superseded")]
    [InlineData("schema-digest-mismatch")]
    [InlineData("target-not-offered")]
    [InlineData("responsibility-mismatch")]
    [InlineData("not-the-source")]
    public async Task An_announcement_that_duty_or_catalog_forbid_is_refused(string code)
    {
        var entry = await _center.PublishAsync();
        if (code == "entry-version-superseded") await _center.PublishAsync(Entries.Divisions(e => (e["code"], e["title"]) = (entry, "新版")), "d2");
        if (code == "not-the-source") _center.Mock.Authority.AssignResponsibility(entry, TestCenter.UserCode, "2026", "2026-12-31");
        var announcement = Sending.Announcement(code == "entry-unknown" ? "307005999/000009" : entry);
        if (code == "schema-digest-mismatch") announcement["schemaDigest"] = Sending.Digest([0]);
        if (code == "target-not-offered") announcement["target"] = "THEME_UNKNOWN";
        if (code == "responsibility-mismatch") announcement["responsibilityLine"] = "RL-2026-0099";
        Assert.Equal(code, (await _center.Provider.PostAsync(Path, announcement)).Code);
    }

    [Fact]
    public async Task A_stored_period_takes_corrections_and_no_second_full()
    {
        var code = await _center.PublishAsync();
        await _center.Provider.SubmitAsync(Key, Sending.Announcement(code), Sending.Rows, 3);
        Assert.Equal("period-already-stored", (await _center.Provider.PostAsync("/v1/submissions/second", Sending.Announcement(code))).Code);
        var corrected = await _center.Provider.SubmitAsync("correction", Sending.Announcement(code, "CORRECTION"), "500103,渝中,1997,\r\n500104,大渡口区,1965,\r\n", 2);
        Assert.Equal("STORED", corrected.String("state"));
        var stored = JsonNode.Parse(_center.Mock.Snapshot())!["submissions"]!["stored"]![0]!;
        Assert.Equal((4, 2), (stored["rows"]!.GetValue<int>(), stored["dataVersion"]!.GetValue<int>()));
    }

    [Fact]
    public async Task All_submissions_are_listed_to_their_department_only()
    {
        var code = await _center.PublishAsync();
        await _center.Provider.SubmitAsync(Key, Sending.Announcement(code), Sending.Rows, 3);
        await _center.Provider.PostAsync("/v1/submissions/waiting", Sending.Announcement(code, "DELTA"));
        var all = await _center.Provider.GetAsync("/v1/submissions");
        Assert.Equal([Key, "waiting"], all.Json["items"]!.AsArray().Select(s => s!["key"]!.GetValue<string>()));
        Assert.Single((await _center.Provider.GetAsync("/v1/submissions?state=ANNOUNCED")).Json["items"]!.AsArray());
        Assert.Empty((await _center.User.GetAsync("/v1/submissions")).Json["items"]!.AsArray());
        Assert.Equal("not-found", (await _center.User.GetAsync(Path)).Code);
    }
}
