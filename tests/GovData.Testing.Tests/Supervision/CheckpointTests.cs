using System.Text.Json.Nodes;
using GovData.Security;

namespace GovData.Testing.Tests;

public class CheckpointTests
{
    private const string Root = "sm3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";
    private readonly TestCenter _center = new(providerLevel: 1);

    [Fact]
    public async Task Checkpoints_follow_one_another_and_the_same_bytes_get_the_first_answer()
    {
        var first = await DocumentAsync(1, null);
        var answer = await PostAsync(1, first);
        Assert.Equal((200, DigestOf(first)), (answer.Status, answer.Json["digest"]!.GetValue<string>()));
        Assert.Equal(200, (await PostAsync(2, await DocumentAsync(2, DigestOf(first)))).Status);
        Assert.Equal(answer.Text, (await PostAsync(1, first)).Text);
        Assert.Equal(answer.Text, (await _center.Provider.GetAsync(Path(1))).Text);
    }

    [Fact]
    public async Task One_that_does_not_follow_is_refused()
    {
        Assert.Equal("checkpoint-out-of-order", (await PostAsync(2, await DocumentAsync(2, Root))).Code);
        Assert.Equal("checkpoint-out-of-order", (await PostAsync(1, await DocumentAsync(1, Root))).Code);
        Assert.Equal("checkpoint-out-of-order", (await PostAsync(2, await DocumentAsync(1, null))).Code);
        Assert.Equal("checkpoint-out-of-order", (await PostAsync(1, await DocumentAsync(1, null, TestCenter.UserCode))).Code);
        var first = await DocumentAsync(1, null);
        Assert.Equal(200, (await PostAsync(1, first)).Status);
        Assert.Equal("key-conflict", (await PostAsync(1, await DocumentAsync(1, null))).Code);
        Assert.Equal("checkpoint-out-of-order", (await PostAsync(3, await DocumentAsync(3, DigestOf(first)))).Code);
        Assert.Equal("checkpoint-out-of-order", (await PostAsync(2, await DocumentAsync(2, Root))).Code);
        Assert.Equal("checkpoint-out-of-order", (await PostAsync(2, await DocumentAsync(2, null))).Code);
    }

    [Fact]
    public async Task A_break_follows_the_last_checkpoint_and_loses_at_least_one()
    {
        var first = await DocumentAsync(1, null);
        await PostAsync(1, first);
        var second = await DocumentAsync(2, DigestOf(first));
        await PostAsync(2, second);

        Assert.Equal("checkpoint-out-of-order", (await PostAsync(3, await BreakAsync(3, DigestOf(second), kept: 2))).Code);
        Assert.Equal("checkpoint-out-of-order", (await PostAsync(3, await BreakAsync(3, DigestOf(first), kept: 1))).Code);
        Assert.Equal("schema-violation", (await PostAsync(3, await BreakAsync(3, DigestOf(second), kept: -1))).Code);
        Assert.Equal(200, (await PostAsync(3, await BreakAsync(3, DigestOf(second), kept: 0))).Status);
    }

    [Fact]
    public async Task Another_departments_signature_and_none_are_refused()
    {
        var foreign = await SignedDocument.SignAsync("application/vnd.govdata.checkpoint+json", MockJson.Bytes(Payload(1, null)), SigningKey.CreateP256());
        Assert.Equal("document-key-unknown", (await PostAsync(1, Node(foreign))).Code);
        var unsigned = SignedDocument.Unsigned("application/vnd.govdata.checkpoint+json", MockJson.Bytes(Payload(1, null)));
        Assert.Equal("document-signature-missing", (await PostAsync(1, Node(unsigned))).Code);
    }

    [Fact]
    public async Task The_next_receipts_cite_the_last_checkpoint_of_their_department()
    {
        var code = await _center.PublishAsync();
        var line = _center.Mock.Authority.AssignResponsibility(code, TestCenter.ProviderCode, "2026", "2026-12-31");
        Assert.Null(await ReceiptAsync("s1", code, line, "FULL"));
        var first = await DocumentAsync(1, null);
        await PostAsync(1, first);
        var cited = await ReceiptAsync("s2", code, line, "CORRECTION");
        Assert.Equal((1, DigestOf(first)), (cited!["number"]!.GetValue<int>(), cited["digest"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_checkpoint_nobody_anchored_is_not_found() => Assert.Equal("not-found", (await _center.Provider.GetAsync(Path(1))).Code);

    private static string Path(int number) => $"/v1/supervision/evidence-checkpoints/{TestCenter.ProviderCode}.checkpoint.{number}";

    private async Task<JsonNode?> ReceiptAsync(string key, string code, string line, string mode)
    {
        await _center.Provider.SubmitAsync(key, Sending.Announcement(code, mode, line: line), Sending.Rows, 3);
        return (await _center.Provider.GetAsync($"/v1/submissions/{key}/receipt")).Payload("receipt")["checkpoint"];
    }

    private Task<TestAnswer> PostAsync(int number, JsonNode document) => _center.Provider.PostAsync(Path(number), new JsonObject { ["checkpoint"] = document.DeepClone() });

    private async Task<JsonNode> DocumentAsync(int number, string? previous, string department = TestCenter.ProviderCode) =>
        await _center.Provider.DocumentAsync("checkpoint", Payload(number, previous, department));

    private async Task<JsonNode> BreakAsync(int number, string previous, int kept)
    {
        var payload = Payload(number, previous);
        payload["break"] = new JsonObject { ["kept"] = kept };
        return await _center.Provider.DocumentAsync("checkpoint", payload);
    }

    private static JsonObject Payload(int number, string? previous, string department = TestCenter.ProviderCode) => new()
    {
        ["department"] = department,
        ["number"] = number,
        ["root"] = Root,
        ["streams"] = 1,
        ["previous"] = previous,
        ["at"] = "2026-11-30T16:00:00Z",
    };

    private static JsonNode Node(SignedDocument document) => JsonNode.Parse(document.ToJson())!;

    private static string DigestOf(JsonNode document) =>
        ContentDigest.Of(DigestAlgorithm.Sm3, Convert.FromBase64String(document["payload"]!.GetValue<string>())).ToString();
}
