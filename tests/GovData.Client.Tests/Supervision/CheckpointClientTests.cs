using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client.Tests;

public class CheckpointClientTests
{
    private static readonly SignedDocument Checkpoint = GoldenCenter.Document("checkpoint.json");

    [Fact]
    public async Task A_checkpoint_travels_as_it_was_signed_and_its_record_is_of_these_bytes()
    {
        var record = await new GoldenCenter("anchorEvidenceCheckpoint").AsProvider().Supervision.AnchorEvidenceCheckpointAsync(Checkpoint);

        Assert.Equal((GoldenCenter.Provider + ".checkpoint.1", 1L, Checkpoint.Digest(DigestAlgorithm.Sm3)), (record.Key, record.Number, record.Digest));
        Assert.Equal(DateTimeOffset.Parse("2026-11-30T16:00:02Z", null), record.AnchoredAt);
    }

    [Fact]
    public async Task A_checkpoint_is_asked_for_by_its_number()
    {
        var record = await new GoldenCenter("getEvidenceCheckpoint").AsProvider().Supervision.GetEvidenceCheckpointAsync(1);

        Assert.Equal(Checkpoint.Digest(DigestAlgorithm.Sm3), record.Digest);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => new GoldenCenter().AsProvider().Supervision.GetEvidenceCheckpointAsync(0));
    }

    [Fact]
    public async Task What_is_signed_is_the_contracts_payload_byte_for_byte()
    {
        Assert.True(EvidenceCheckpoint.TryRead(Checkpoint, out var checkpoint, out _));
        checkpoint.Department = "";

        var document = await new GoldenCenter().AsProvider().Supervision.SignEvidenceCheckpointAsync(checkpoint);

        Assert.Equal(Checkpoint.PayloadText(), document.PayloadText());
        Assert.Equal("", checkpoint.Department);
        Assert.True(Checkpoint.Verify(GoldenCenter.Trust).IsValid);
    }

    [Fact]
    public async Task A_declared_break_is_signed_with_the_rest()
    {
        Assert.True(EvidenceCheckpoint.TryRead(Checkpoint, out var checkpoint, out _));
        (checkpoint.Number, checkpoint.Previous, checkpoint.Break) = (5, checkpoint.Root, new CheckpointBreak { Kept = 2 });

        var document = await new GoldenCenter().AsProvider().Supervision.SignEvidenceCheckpointAsync(checkpoint);

        Assert.EndsWith(",\"break\":{\"kept\":2}}", document.PayloadText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tree_of_the_contract_is_the_tree_made_here()
    {
        using var vector = JsonDocument.Parse(await File.ReadAllTextAsync(GoldenCenter.Vector("checkpoint-tree.json")));
        var heads = vector.RootElement.GetProperty("heads").EnumerateArray().Select(head => new StreamHead
        {
            Stream = head.GetProperty("stream").GetString()!,
            Seq = head.GetProperty("seq").GetInt64(),
            Digest = ContentDigest.Parse(head.GetProperty("digest").GetString()!),
        }).ToList();
        Assert.True(EvidenceCheckpoint.TryRead(Checkpoint, out var checkpoint, out _));

        var tree = new EvidenceTree(heads.AsEnumerable().Reverse());

        Assert.Equal((checkpoint.Root, checkpoint.Streams), (tree.Root, (long)tree.Count));
        foreach (var proof in vector.RootElement.GetProperty("proofs").EnumerateArray())
        {
            var made = tree.Prove(proof.GetProperty("stream").GetString()!, 1);
            Assert.Equal("{\"proof\":" + JsonSerializer.Serialize(proof) + "}", CheckpointLines.Write(made));
            Assert.True(made.LeadsTo(checkpoint.Root!, checkpoint.Streams));
        }
    }

    [Fact]
    public async Task Another_document_is_not_sent_and_the_record_of_another_is_not_believed()
    {
        var supervision = new GoldenCenter("anchorEvidenceCheckpoint") { Lie = body => body.Replace("sm3:e", "sm3:f", StringComparison.Ordinal) }.AsProvider().Supervision;

        await Assert.ThrowsAsync<ArgumentException>(() => supervision.AnchorEvidenceCheckpointAsync(GoldenCenter.Document("manifest.sm2.json")));
        Assert.Equal(TransportFailure.DigestMismatch, (await Assert.ThrowsAsync<TransportException>(() => supervision.AnchorEvidenceCheckpointAsync(Checkpoint))).Failure);
    }

    [Fact]
    public async Task One_that_does_not_follow_is_refused_by_its_code()
    {
        var golden = GoldenExchange.Load("anchorEvidenceCheckpoint.checkpoint-out-of-order");
        using var body = JsonDocument.Parse(golden.RequestBody);
        var document = SignedDocument.Parse(body.RootElement.GetProperty("checkpoint").GetRawText());

        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(() =>
            new GoldenCenter("anchorEvidenceCheckpoint.checkpoint-out-of-order").AsProvider().Supervision.AnchorEvidenceCheckpointAsync(document));

        Assert.Equal("checkpoint-out-of-order", refusal.Code);
    }
}
