using GovData.Standards;
using static System.FormattableString;

namespace GovData.Security;

/// <summary>What can be wrong with a line of evidence.</summary>
internal static class EvidenceRefusals
{
    public static Refusal Truncated { get; } = new("evidence.truncated",
        "最后一行不完整：写入时中断或文件被截断。", "The last line is not whole: writing was cut off, or the file was.");

    public static Refusal FirstHasPrevious { get; } = new("evidence.first-missing",
        "该流的第一条指向更早的一条：前面的条目缺失。", "The stream's first entry names an earlier one: entries before it are missing.");

    public static Refusal ChainBroken { get; } = new("evidence.chain-broken",
        "与本流前一条的杂凑值不符：前一条被改动、缺失、插入或调换。", "It does not name the digest of the stream's line before: that line was changed, dropped, inserted or swapped.");

    public static Refusal DocumentDigest { get; } = new("evidence.document-digest",
        "documentDigest 与所附文书的内容不符。", "documentDigest is not the digest of the document inside.");

    public static Refusal Unsigned { get; } = new("evidence.signature-missing",
        "级别高于 0 的条目须附签名文书，此条没有。", "An entry above level 0 carries a signed document; this one has none.");

    public static Refusal TooLong { get; } = new("evidence.too-long",
        "该行超过 16 MiB，不是存证条目。", "The line is above 16 MiB: not an evidence entry.");

    public static Refusal NotAnEntry(string detail) => new("evidence.not-an-entry",
        "该行不是存证条目：JSON 不完整，或成员缺失、重复、取值不对。" + detail, "The line is not an evidence entry: broken JSON, or a member is missing, doubled or wrong. " + detail);

    public static Refusal Sequence(long expected, long actual) => actual < expected
        ? new("evidence.seq-repeated", Invariant($"序号 {actual} 重复或倒退，应为 {expected}。"), Invariant($"The number {actual} comes again or runs back; {expected} was due."))
        : new("evidence.seq-gap", Invariant($"序号应为 {expected}，实为 {actual}：中间的条目缺失。"), Invariant($"The number {expected} was due, {actual} came: entries between are missing."));
}
