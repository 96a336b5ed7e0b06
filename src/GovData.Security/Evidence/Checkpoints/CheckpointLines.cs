using System;
using System.Text;
using System.Text.Json;

namespace GovData.Security;

/// <summary>检查点行 (lines of an evidence file that are no entries): signed checkpoints, and the proofs that lead to them.</summary>
public static class CheckpointLines
{
    /// <summary>A signed checkpoint as a line, without a line end.</summary>
    /// <param name="checkpoint">The signed checkpoint.</param>
    public static string Write(SignedDocument checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        return JsonSerializer.Serialize(new CheckpointLine { Checkpoint = checkpoint }, CheckpointJson.Line.CheckpointLine);
    }

    /// <summary>A proof as a line, without a line end.</summary>
    /// <param name="proof">The proof.</param>
    public static string Write(EvidenceProof proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        return JsonSerializer.Serialize(new CheckpointLine { Proof = proof }, CheckpointJson.Line.CheckpointLine);
    }

    /// <summary>Whether a line is a checkpoint or a proof, by how it begins; all others are entries.</summary>
    /// <param name="line">The line, possibly null.</param>
    public static bool IsOne(string? line) =>
        line is not null && (line.StartsWith("{\"checkpoint\":", StringComparison.Ordinal) || line.StartsWith("{\"proof\":", StringComparison.Ordinal));

    internal static bool IsOne(ReadOnlySpan<byte> line) => line.StartsWith("{\"checkpoint\":"u8) || line.StartsWith("{\"proof\":"u8);

    /// <summary>Reads a line; null when it is neither, or not written as this writes it: no byte of it may go unseen.</summary>
    internal static CheckpointLine? Read(byte[] line)
    {
        try
        {
            var read = JsonSerializer.Deserialize(line, CheckpointJson.Line.CheckpointLine);
            var again = read is { Checkpoint: { } checkpoint, Proof: null } ? Write(checkpoint) : read is { Checkpoint: null, Proof: { } proof } ? Write(proof) : null;
            return again is not null && Encoding.UTF8.GetBytes(again).AsSpan().SequenceEqual(line) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
