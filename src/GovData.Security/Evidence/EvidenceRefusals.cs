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

    public static Refusal OtherDocument { get; } = new("evidence.other-document",
        "kind 或 reference 与所附文书所载不符：该条被改动，或附错了文书。", "Kind or reference is not what the document inside says: the entry was changed, or carries another's document.");

    public static Refusal Unsigned { get; } = new("evidence.signature-missing",
        "级别高于 0 的条目须附签名文书，此条没有。", "An entry above level 0 carries a signed document; this one has none.");

    public static Refusal TooLong { get; } = new("evidence.too-long",
        "该行超过 16 MiB，不是存证条目。", "The line is above 16 MiB: not an evidence entry.");

    public static Refusal NotEvidence { get; } = new("evidence.not-evidence",
        "该文件不是存证文件：没有一行是存证条目。请给出导出的存证文件（UTF-8，每行一个 JSON 对象）。",
        "This is no evidence file: not one of its lines is an entry. Name the file that was exported (UTF-8, one JSON object a line).");

    public static Refusal NoReference { get; } = new("evidence.reference",
        "reference 只能是键、编号、代码或加盐的杂凑值：不含空格的 ASCII 字符，不写姓名等个人信息。",
        "A reference is a key, a number, a code or a salted digest: ASCII without spaces, no name nor anything else of a person.");

    public static Refusal NamesAPerson { get; } = new("evidence.personal",
        "stream 或 reference 中含有身份证号：存证保存多年并交他人核验，不得写入个人信息。",
        "Stream or reference holds an identity number: evidence is kept for years and shown to others, and holds nothing personal.");

    public static Refusal BrokenJson { get; } = NotAnEntry("JSON 不完整。", "its JSON is broken.");

    public static Refusal NotAnObject { get; } = NotAnEntry("不是 JSON 对象。", "it is no JSON object.");

    public static Refusal Missing(string members) => NotAnEntry($"缺少成员 {members}。", $"it lacks {members}.");

    public static Refusal Wrong(string member) => NotAnEntry($"成员 {member} 重复或取值不对。", $"{member} is doubled, or its value is wrong.");

    private static Refusal NotAnEntry(string chinese, string english) =>
        new("evidence.not-an-entry", "该行不是存证条目：" + chinese, "The line is not an evidence entry: " + english);

    public static Refusal Sequence(long expected, long actual) => actual < expected
        ? new("evidence.seq-repeated", Invariant($"序号 {actual} 重复或倒退，应为 {expected}。"), Invariant($"The number {actual} comes again or runs back; {expected} was due."))
        : new("evidence.seq-gap", Invariant($"序号应为 {expected}，实为 {actual}：中间的条目缺失。"), Invariant($"The number {expected} was due, {actual} came: entries between are missing."));
}
