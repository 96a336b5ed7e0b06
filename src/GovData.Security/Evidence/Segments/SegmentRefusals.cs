using GovData.Standards;
using static System.FormattableString;

namespace GovData.Security;

/// <summary>What can be wrong with the frame of an archive segment.</summary>
internal static class SegmentRefusals
{
    public static Refusal NoLine { get; } = new("segment.not-a-line",
        "归档段的首行、引用行或材料行被改动：不是本 SDK 写出的形式。", "The line of a segment's head, a citation or trust material was changed: it is not as it was written.");

    public static Refusal Place { get; } = new("segment.place",
        "该行只能出现在归档段中，首行须为第一行且只有一行。", "Such a line stands in an archive segment only, and its head is the first line and the only one.");

    public static Refusal OtherDepartment(string department) => new("segment.other-department",
        $"首行写明的部门与检查点的部门 {department} 不同。", $"The head names another department than the checkpoints, which are of {department}.");

    public static Refusal Checkpoints(long from, long to) => new("segment.checkpoints",
        Invariant($"归档段应含检查点 {from} 至 {to}，实际不是这些。"), Invariant($"The segment should hold the checkpoints {from} to {to}; it holds others."));

    public static Refusal Entries(long stated, long found) => new("segment.entries",
        Invariant($"首行写明 {stated} 条，实有 {found} 条。"), Invariant($"The head states {stated} entries; {found} are there."));
}
