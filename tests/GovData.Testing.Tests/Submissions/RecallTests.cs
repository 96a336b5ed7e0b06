using System.Text.Json.Nodes;

namespace GovData.Testing.Tests;

public class RecallTests
{
    private const string Key = TestCenter.ProviderCode + ".2026.FULL.1";
    private const string Path = "/v1/submissions/" + Key;
    private const string Correction = TestCenter.ProviderCode + ".2026.CORRECTION.1";

    private readonly TestCenter _center = new(providerLevel: 2);

    [Fact]
    public async Task What_is_announced_is_dropped_and_takes_no_part_and_no_close()
    {
        var announcement = Sending.Announcement(await _center.PublishAsync());
        await _center.Provider.PostAsync(Path, announcement);
        await _center.Provider.PartAsync(Key, 1, [1]);

        var recalled = await RecallAsync(Key, "误选文件");

        Assert.Equal(("RECALLED", "误选文件"), (recalled.String("state"), recalled.String("reason")));
        Assert.Null(recalled.Json["rowsStored"]);
        Assert.Equal("submission-closed", (await _center.Provider.PartAsync(Key, 2, [2])).Code);
        Assert.Equal("state-conflict", (await _center.Provider.CloseAsync(Key, Sending.Manifest(Key, TestCenter.ProviderCode, announcement, [[1]], 1))).Code);
        Assert.Equal("receipt-not-issued", (await _center.Provider.GetAsync(Path + "/receipt")).Code);
        Assert.Equal("not-ready", (await _center.Provider.GetAsync(Path + "/report")).Code);
    }

    [Fact]
    public async Task What_is_stored_is_withdrawn_and_receipt_and_report_stay()
    {
        var code = await _center.PublishAsync();
        var line = _center.Mock.Authority.AssignResponsibility(code, TestCenter.ProviderCode, "2026", "2026-12-31");
        var stored = await _center.Provider.SubmitAsync(Key, Sending.Announcement(code, line: line), Sending.Rows, 3);
        var receipt = await _center.Provider.GetAsync(Path + "/receipt");

        await RecallAsync(Key, "误选文件");

        Assert.Equal((0, 2), (Stored()["rows"]!.GetValue<int>(), Stored()["dataVersion"]!.GetValue<int>()));
        Assert.Equal(receipt.Text, (await _center.Provider.GetAsync(Path + "/receipt")).Text);
        Assert.Equal(200, (await _center.Provider.GetAsync(Path + "/report")).Status);
        Assert.Equal("DONE", (await _center.Provider.GetAsync("/v1/operations/" + stored.String("operation"))).String("state"));
        Assert.Equal("ACKNOWLEDGED", (await _center.Provider.GetAsync("/v1/responsibilities/" + line)).String("state"));
        var again = await _center.Provider.SubmitAsync(TestCenter.ProviderCode + ".2026.FULL.2", Sending.Announcement(code, line: line), Sending.Rows, 3);
        Assert.Equal("STORED", again.String("state"));
        Assert.Equal((3, 3), (Stored()["rows"]!.GetValue<int>(), Stored()["dataVersion"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_recalled_correction_leaves_what_was_stored_before_it()
    {
        var code = await _center.PublishAsync();
        await _center.Provider.SubmitAsync(Key, Sending.Announcement(code), Sending.Rows, 3);
        var before = Stored()["rowsDigest"]!.GetValue<string>();
        await _center.Provider.SubmitAsync(Correction, Sending.Announcement(code, mode: "CORRECTION"), "500101,万州,1998,\r\n500104,大渡口区,1997,\r\n", 2);
        Assert.NotEqual(before, Stored()["rowsDigest"]!.GetValue<string>());

        await RecallAsync(Correction, "更正有误");

        Assert.Equal((before, 3), (Stored()["rowsDigest"]!.GetValue<string>(), Stored()["dataVersion"]!.GetValue<int>()));
    }

    [Fact]
    public async Task What_is_being_checked_or_rejected_is_not_recalled()
    {
        var announcement = Sending.Announcement(await _center.PublishAsync());
        _center.Mock.Policy.CheckingTime = TimeSpan.FromSeconds(90);
        await _center.Provider.SubmitAsync(Key, announcement, Sending.Rows + "50010X,错误,1998,\r\n", 4);
        Assert.Equal("state-conflict", (await RecallAsync(Key, "误选文件")).Code);
        _center.Time.Advance(TimeSpan.FromSeconds(90));
        Assert.Equal("REJECTED", (await _center.Provider.GetAsync(Path)).String("state"));
        Assert.Equal("state-conflict", (await RecallAsync(Key, "误选文件")).Code);
    }

    [Fact]
    public async Task The_same_recall_gets_the_first_answer_and_another_is_a_conflict()
    {
        await _center.Provider.PostAsync(Path, Sending.Announcement(await _center.PublishAsync()));

        var document = await DocumentAsync(Key, "误选文件");
        var first = await _center.Provider.PostAsync(Path + "/recall", document);
        Assert.Equal(first.Text, (await _center.Provider.PostAsync(Path + "/recall", document)).Text);

        Assert.Equal("state-conflict", (await RecallAsync(Key, "另有理由")).Code);
        Assert.Equal(1, _center.Mock.Journal.Effects("recallSubmission", Key));
    }

    [Fact]
    public async Task A_recall_that_is_unsigned_or_of_another_submission_or_department_recalls_nothing()
    {
        await _center.Provider.PostAsync(Path, Sending.Announcement(await _center.PublishAsync()));
        var signed = await DocumentAsync(Correction, "误选文件");
        Assert.Equal("key-conflict", (await _center.Provider.PostAsync(Path + "/recall", signed)).Code);
        var unsigned = await DocumentAsync(Key, "误选文件");
        unsigned["recall"]!["signatures"] = new JsonArray();
        Assert.Equal("document-signature-missing", (await _center.Provider.PostAsync(Path + "/recall", unsigned)).Code);
        Assert.Equal("not-found", (await _center.User.PostAsync(Path + "/recall", await DocumentAsync(Key, "非本部门"))).Code);
        Assert.Equal("ANNOUNCED", (await _center.Provider.GetAsync(Path)).String("state"));
    }

    private async Task<TestAnswer> RecallAsync(string key, string reason) =>
        await _center.Provider.PostAsync($"/v1/submissions/{key}/recall", await DocumentAsync(key, reason));

    private async Task<JsonObject> DocumentAsync(string key, string reason) => new()
    {
        ["recall"] = await _center.Provider.DocumentAsync("submission-recall", new JsonObject
        {
            ["key"] = key,
            ["department"] = TestCenter.ProviderCode,
            ["reason"] = reason,
            ["recalledAt"] = "2026-11-22T08:00:00Z",
        }),
    };

    private JsonNode Stored() => JsonNode.Parse(_center.Mock.Snapshot())!["submissions"]!["stored"]![0]!;
}
