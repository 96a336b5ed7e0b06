using System;
using System.Text;
using System.Text.Json;

namespace GovData.Security;

/// <summary>归档段行 (lines that only an archive segment has): its head, the document of the center that cites its last checkpoint, and trust material.</summary>
public static class SegmentLines
{
    /// <summary>The head as a line, without a line end.</summary>
    /// <param name="segment">The head.</param>
    public static string Write(EvidenceSegment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return Write(new SegmentLine { Segment = segment });
    }

    /// <summary>A document of the center that cites the segment's last checkpoint as a line, without a line end.</summary>
    /// <param name="document">The document, such as a receipt.</param>
    public static string WriteCitation(SignedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Write(new SegmentLine { Citation = document });
    }

    /// <summary>Trust material as a line, without a line end.</summary>
    /// <param name="material">The material.</param>
    public static string Write(TrustMaterial material)
    {
        ArgumentNullException.ThrowIfNull(material);
        return Write(new SegmentLine { Material = new SegmentMaterial { Kind = material.Kind, Der = material.Der.ToArray() } });
    }

    /// <summary>Whether a line is one of these, by how it begins.</summary>
    /// <param name="line">The line, possibly null.</param>
    public static bool IsOne(string? line) =>
        line is not null && (line.StartsWith("{\"segment\":", StringComparison.Ordinal) || line.StartsWith("{\"citation\":", StringComparison.Ordinal) || line.StartsWith("{\"material\":", StringComparison.Ordinal));

    internal static bool IsOne(ReadOnlySpan<byte> line) => line.StartsWith("{\"segment\":"u8) || line.StartsWith("{\"citation\":"u8) || line.StartsWith("{\"material\":"u8);

    /// <summary>Reads a line; null when it is none of these, or not written as this writes it: no byte of it may go unseen.</summary>
    internal static SegmentLine? Read(byte[] line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, SegmentJson.Line.SegmentLine) is { } read && IsWhole(read) && Encoding.UTF8.GetBytes(Write(read)).AsSpan().SequenceEqual(line) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>One of the three, with all it needs.</summary>
    private static bool IsWhole(SegmentLine line) => line switch
    {
        { Segment: { Department.Length: > 0, From: >= 0, Entries: >= 0 } segment, Citation: null, Material: null } => segment.To > segment.From,
        { Segment: null, Citation: not null, Material: null } => true,
        { Segment: null, Citation: null, Material: { Kind: not null, Der: { } der } } => TrustMaterial.IsOneSequence(der),
        _ => false,
    };

    private static string Write(SegmentLine line) => JsonSerializer.Serialize(line, SegmentJson.Line.SegmentLine);
}
