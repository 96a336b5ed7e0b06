using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client.Tests;

public class SubmissionsClientTests
{
    private const string Key = "11500000MB0000019F.RL-2026-0001.2026.FULL.1";
    private const string SchemaOfDivisions = "sm3:868c04c2ebd1e277e8140e906cf7400084e6dddf9a639f8b5ad3da21c3ad7fd3";

    [Fact]
    public async Task An_announcement_says_what_will_be_sent()
    {
        var status = await new GoldenCenter("announceSubmission").AsProvider().Submissions.AnnounceAsync(Key, Announcement());

        Assert.Equal((Key, SubmissionState.Announced), (status.Key, status.State));
        Assert.Equal(("307005012/000001", 1), (status.Entry.Code, status.Entry.Version));
        Assert.False(status.IsFinal);
    }

    [Fact]
    public async Task Another_announcement_under_the_same_key_is_the_centers_refusal()
    {
        var other = Announcement();
        other.Period = "2025";

        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(
            () => new GoldenCenter("announceSubmission.key-conflict").AsProvider().Submissions.AnnounceAsync(Key, other));

        Assert.Equal(("key-conflict", RefusalOrigin.Center, 409), (refusal.Code, refusal.Origin, refusal.Problem.Status));
    }

    [Fact]
    public async Task A_recall_says_in_the_contracts_words_what_is_taken_back_and_why()
    {
        var provider = new GoldenCenter("recallSubmission").AsProvider();

        var status = await provider.Submissions.RecallAsync(Key, await provider.Submissions.SignRecallAsync(Recall()));

        Assert.Equal((SubmissionState.Recalled, "误选上一年度文件，封存前撤回"), (status.State, status.Reason));
    }

    [Fact]
    public async Task A_recall_while_it_is_checked_is_the_centers_refusal()
    {
        var provider = new GoldenCenter("recallSubmission.state-conflict").AsProvider();
        var recall = await provider.Submissions.SignRecallAsync(Recall());

        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(() => provider.Submissions.RecallAsync(Key, recall));

        Assert.Equal(("state-conflict", RefusalOrigin.Center), (refusal.Code, refusal.Origin));
    }

    [Fact]
    public async Task A_recall_without_a_reason_or_of_another_submission_is_not_sent()
    {
        var center = new GoldenCenter();
        var submissions = center.AsProvider().Submissions;
        var recall = await submissions.SignRecallAsync(Recall());

        await Assert.ThrowsAsync<ArgumentException>(() => submissions.RecallAsync("another", recall));
        foreach (var reason in new[] { " ", new string('a', 1001) })
            await Assert.ThrowsAsync<ArgumentException>(() => submissions.SignRecallAsync(new SubmissionRecall { Key = Key, Reason = reason }));

        Assert.Empty(center.Received);
    }

    [Fact]
    public async Task A_part_travels_with_its_digest_in_address_and_header()
    {
        var golden = GoldenExchange.Load("putSubmissionPart");
        var center = new GoldenCenter("putSubmissionPart");

        var receipt = await center.AsProvider().Submissions.PutPartAsync(Key, 1, golden.RequestBody);

        Assert.Equal((1, 147L), (receipt.Number, receipt.Size));
        Assert.True(ContentDigestField.Check(string.Join(", ", center.Received[0].Headers.GetValues("Content-Digest")), golden.RequestBody) is null);
    }

    [Fact]
    public async Task A_part_whose_bytes_the_center_holds_otherwise_is_not_believed()
    {
        var golden = GoldenExchange.Load("putSubmissionPart");
        var center = new GoldenCenter("putSubmissionPart") { Lie = body => body.Replace("sm3:9dfa", "sm3:9dfb") };

        var failure = await Assert.ThrowsAsync<TransportException>(() => center.AsProvider().Submissions.PutPartAsync(Key, 1, golden.RequestBody));

        Assert.Equal(TransportFailure.DigestMismatch, failure.Failure);
    }

    [Fact]
    public async Task The_center_may_digest_a_part_in_its_own_way()
    {
        var content = "一,二\n"u8.ToArray();
        var digest = ContentDigest.Of(DigestAlgorithm.Sha256, content);
        var handler = new ScriptedHandler(Answers.Json($$"""{"number":7,"digest":"{{digest}}","size":{{content.Length}},"generation":2,"epoch":3}"""));

        var receipt = await Clients.Over(handler).Submissions.PutPartAsync(Key, 7, content, new PartStamp { Generation = 2, Epoch = 3 });

        Assert.Equal(digest, receipt.Digest);
        Assert.Contains("generation=2&epoch=3&digest=sm3%3A", handler.Calls[0].Address.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_says_in_the_contracts_words_what_was_sent()
    {
        var manifest = await new GoldenCenter().AsProvider().Submissions.SignManifestAsync(Manifest());

        Assert.Equal(SubmissionManifest.PayloadType, manifest.PayloadType);
        Assert.Empty(manifest.Signatures);
        using var made = JsonDocument.Parse(manifest.Payload);
        using var wanted = JsonDocument.Parse(GoldenCenter.Document("manifest.level-0.json").Payload);
        foreach (var member in wanted.RootElement.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null))
            Assert.True(JsonElement.DeepEquals(member.Value, made.RootElement.GetProperty(member.Name)), member.Name);
    }

    [Fact]
    public async Task A_department_with_a_key_signs_its_manifest()
    {
        var key = SigningKey.CreateP256();
        var client = new GoldenCenter().AsProvider(options => options.Credential = new SignedAssertionCredential(key));

        var manifest = await client.Submissions.SignManifestAsync(Manifest());

        Assert.True(manifest.Verify(new TrustedKeys(key.PublicKey)).IsValid);
    }

    [Theory]
    [InlineData("closeSubmission.level-0", "manifest.level-0.json")]
    [InlineData("closeSubmission", "manifest.sm2.json")]
    public async Task The_manifest_travels_exactly_as_it_was_frozen(string exchange, string manifest)
    {
        var status = await new GoldenCenter(exchange).AsProvider().Submissions.CloseAsync(Key, GoldenCenter.Document(manifest));

        Assert.Equal((SubmissionState.Checking, 2), (status.State, status.NextPoll));
    }

    [Fact]
    public async Task Closing_again_sends_the_same_bytes()
    {
        var handler = new ScriptedHandler(Answers.Json("""{"key":"k","state":"CHECKING"}"""));
        var manifest = GoldenCenter.Document("manifest.sm2.json");

        await Clients.Over(handler).Submissions.CloseAsync(Key, manifest);
        await Clients.Over(handler).Submissions.CloseAsync(Key, SignedDocument.Parse(manifest.ToJson()));

        Assert.Equal(handler.Calls[0].Body, handler.Calls[1].Body);
    }

    [Fact]
    public async Task The_manifest_of_another_submission_never_leaves()
    {
        var center = new GoldenCenter();
        var submissions = center.AsProvider().Submissions;

        await Assert.ThrowsAsync<ArgumentException>(() => submissions.CloseAsync("another", GoldenCenter.Document("manifest.sm2.json")));
        await Assert.ThrowsAsync<ArgumentException>(() => submissions.CloseAsync(Key, GoldenCenter.Document("submission-receipt.json")));

        Assert.Empty(center.Received);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a/b")]
    [InlineData(".hidden")]
    [InlineData("键")]
    public async Task A_key_that_is_none_never_leaves(string key)
    {
        var center = new GoldenCenter();
        var submissions = center.AsProvider().Submissions;

        await Assert.ThrowsAsync<ArgumentException>(() => submissions.GetAsync(key));
        await Assert.ThrowsAsync<ArgumentException>(() => submissions.AnnounceAsync(key, Announcement()));
        await Assert.ThrowsAsync<ArgumentException>(() => submissions.PutPartAsync(key, 1, default));
        await Assert.ThrowsAsync<ArgumentException>(() => submissions.GetReceiptAsync(key));

        Assert.Empty(center.Received);
    }

    [Fact]
    public async Task Incomplete_parameters_never_leave()
    {
        var submissions = new GoldenCenter().AsProvider().Submissions;

        await Assert.ThrowsAsync<ArgumentException>(() => submissions.AnnounceAsync(Key, new SubmissionAnnouncement()));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => submissions.PutPartAsync(Key, 0, default));
        await Assert.ThrowsAsync<ArgumentException>(() => submissions.SignManifestAsync(new SubmissionManifest { Key = Key }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => submissions.CloseAsync(Key, null!));
    }

    private static SubmissionAnnouncement Announcement() => new()
    {
        Entry = new EntryReference { Code = "307005012/000001", Version = 1 },
        ResponsibilityLine = "RL-2026-0001",
        Period = "2026",
        Target = SubmissionTarget.NaturalResources,
        SchemaDigest = ContentDigest.Parse(SchemaOfDivisions),
    };

    private static SubmissionManifest Manifest() => new()
    {
        Key = Key,
        Entry = new EntryReference { Code = "307005012/000001", Version = 1 },
        Period = "2026",
        Parts = [new ManifestPart { Number = 1, Digest = ContentDigest.Parse("sm3:9dfa155df3cbe0a142f0e65dc795eaabe78e6b7b39732975608388bcec7eaed8"), Size = 147 }],
        Rows = 3,
        SchemaDigest = ContentDigest.Parse(SchemaOfDivisions),
        TotalSize = 147,
    };

    private static SubmissionRecall Recall() =>
        new() { Key = Key, Reason = "误选上一年度文件，封存前撤回", RecalledAt = new DateTimeOffset(2026, 11, 22, 8, 10, 5, TimeSpan.Zero) };
}
