using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>A part as the center holds it.</summary>
internal sealed class SubmissionPart(int number, string digest, PartBytes content, long generation, long epoch)
{
    public int Number { get; } = number;

    public string Digest { get; } = digest;

    public PartBytes Content { get; } = content;

    public long Generation { get; } = generation;

    /// <summary>Whether a sender of that generation and epoch comes after the one who sent this.</summary>
    public bool IsBefore(long otherGeneration, long otherEpoch) => otherGeneration > Generation || otherGeneration == Generation && otherEpoch > epoch;

    public JsonObject ToJson() => new()
    {
        ["number"] = Number,
        ["digest"] = Digest,
        ["size"] = Content.Length,
        ["generation"] = Generation,
        ["epoch"] = epoch,
    };
}
