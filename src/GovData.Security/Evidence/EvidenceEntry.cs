using System;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Security;

/// <summary>
/// 存证条目 (evidence entry, 电子签名法 Art. 5 and 8): one thing that happened to one subject, as one JSON line that names the digest of the line before it.
/// </summary>
/// <remarks>No personal data goes in: references are salted or are keys that say nothing about a person.</remarks>
public sealed class EvidenceEntry
{
    /// <summary>The subject whose stream this is: a submission, an application, an acceptance.</summary>
    [JsonRequired, JsonPropertyOrder(0)]
    public string Stream { get; set; } = "";

    /// <summary>The place in the stream, from 1. <see cref="Follow"/> sets it.</summary>
    [JsonRequired, JsonPropertyOrder(1)]
    public long Seq { get; set; }

    /// <summary>The SM3 digest of the exact bytes of the stream's line before; empty for the first. <see cref="Follow"/> sets it.</summary>
    [JsonRequired, JsonPropertyOrder(2)]
    public string Previous { get; set; } = "";

    /// <summary>When it happened, by the clock of whoever wrote it.</summary>
    [JsonRequired, JsonPropertyOrder(3), JsonConverter(typeof(InstantJsonConverter))]
    public DateTimeOffset At { get; set; }

    /// <summary>What happened, such as <c>submission.receipt</c>.</summary>
    [JsonRequired, JsonPropertyOrder(4)]
    public string Kind { get; set; } = "";

    /// <summary>How strong this entry is: 0 unsigned, 1 signed with P-256, 2 with SM2 in software, 3 with SM2 in a device. Above 0 a signed document is required.</summary>
    [JsonRequired, JsonPropertyOrder(5)]
    public int Level { get; set; }

    /// <summary>What it is about, for those who know: a key, an operation, a salted reference; ASCII without spaces, no name and no identity number.</summary>
    [JsonRequired, JsonPropertyOrder(6)]
    public string Reference { get; set; } = "";

    /// <summary>The signed document that proves it; at level 0 null, or one without signatures.</summary>
    [JsonRequired, JsonPropertyOrder(7)]
    public SignedDocument? Document { get; set; }

    /// <summary>The digest of the document's payload bytes, SM3 unless set; set it for a document that is kept elsewhere. Null where there is none.</summary>
    [JsonRequired, JsonPropertyOrder(8)]
    public ContentDigest? DocumentDigest { get => field ?? Document?.Digest(DigestAlgorithm.Sm3); set; }

    /// <summary>Puts the entry behind the last line of its stream.</summary>
    /// <param name="lastLine">The exact line, without its line end; null for the first entry.</param>
    /// <exception cref="ArgumentException">The line is not an entry of this stream, or <see cref="Reference"/> or <see cref="Stream"/> may name a person.</exception>
    public void Follow(string? lastLine)
    {
        if (EvidenceReference.WhyNot(this) is { } personal) throw new ArgumentException(personal.ToString());
        if (lastLine is null)
        {
            (Seq, Previous) = (1, "");
            return;
        }
        var bytes = Encoding.UTF8.GetBytes(lastLine);
        if (!EvidenceLine.TryRead(bytes, out var last, out var reason)) throw new ArgumentException(reason.ToString(), nameof(lastLine));
        if (last.Stream != Stream) throw new ArgumentException($"The line is of the stream '{last.Stream}', the entry of '{Stream}'.", nameof(lastLine));
        (Seq, Previous) = (last.Seq + 1, EvidenceLine.DigestOf(bytes));
    }

    /// <summary>The entry as one line of JSON, without a line end: these bytes are what the next entry's digest covers.</summary>
    public string ToLine() => EvidenceLine.Write(this);

    /// <summary>Reads one line.</summary>
    /// <param name="line">The line without its line end, possibly null.</param>
    /// <param name="entry">The entry, when it is one. Reading verifies nothing.</param>
    /// <param name="reason">Why not, otherwise.</param>
    public static bool TryParse(string? line, [NotNullWhen(true)] out EvidenceEntry? entry, [NotNullWhen(false)] out Refusal? reason) =>
        EvidenceLine.TryRead(Encoding.UTF8.GetBytes(line ?? ""), out entry, out reason);
}
