using System;
using System.Text.Json.Serialization;
using static System.FormattableString;

namespace GovData.Security;

/// <summary>
/// 归档段 (head of an archive segment): one file for keeps, with all entries between two checkpoints, the proofs that lead to both, and the certificates and revocation data
/// of the day. Its first line; the file's name is its digest.
/// </summary>
public sealed class EvidenceSegment
{
    /// <summary>What the name of a segment ends with, behind the 64 hexadecimal digits of its SM3 digest.</summary>
    public const string Extension = ".segment.jsonl";

    /// <summary>部门: the department whose evidence it is, by its unified social credit code.</summary>
    [JsonRequired, JsonPropertyOrder(0)]
    public string Department { get; set; } = "";

    /// <summary>起始检查点: number of the checkpoint behind whose entries it begins; 0 when it begins with the first entries.</summary>
    [JsonRequired, JsonPropertyOrder(1)]
    public long From { get; set; }

    /// <summary>截止检查点: number of the checkpoint that covers it all.</summary>
    [JsonRequired, JsonPropertyOrder(2)]
    public long To { get; set; }

    /// <summary>条目数: how many entries it holds.</summary>
    [JsonRequired, JsonPropertyOrder(3)]
    public long Entries { get; set; }

    /// <summary>前一归档段: the digest of the segment that ends where this one begins; null when there is none.</summary>
    [JsonPropertyOrder(4)]
    public ContentDigest? Previous { get; set; }

    /// <summary>截止时间: when the last checkpoint was made, by the department's clock.</summary>
    [JsonRequired, JsonPropertyOrder(5), JsonConverter(typeof(InstantJsonConverter))]
    public DateTimeOffset At { get; set; }

    /// <summary>The name of the file of such a digest.</summary>
    /// <param name="digest">The SM3 digest of all bytes of the file.</param>
    public static string FileName(ContentDigest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        return Convert.ToHexStringLower(digest.Bytes) + Extension;
    }

    /// <summary>The two checkpoints.</summary>
    public override string ToString() => Invariant($"{Department} {From}–{To}");
}
