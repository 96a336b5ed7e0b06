using GovData.Standards;
using static System.FormattableString;

namespace GovData.Security;

/// <summary>What can be wrong with checkpoints, proofs, and what they say of a file.</summary>
internal static class CheckpointRefusals
{
    public static Refusal NoCheckpoint { get; } = new("checkpoint.malformed",
        "不是检查点：成员缺失、多余或取值不对。", "Not a checkpoint: a member is missing, unknown or wrong.");

    public static Refusal NoLine { get; } = new("checkpoint.not-a-line",
        "检查点行或证明行被改动：不是本 SDK 写出的形式。", "The line of a checkpoint or a proof was changed: it is not as it was written.");

    public static Refusal NoDigest { get; } = new("evidence.head-missing",
        "文件中没有您所知的杂凑值：末尾被截去，或链条被重写。", "The hash you know is not in the file: its tail was cut, or the chain was rewritten.");

    public static Refusal Doubled(long number) => new("checkpoint.doubled",
        Invariant($"检查点 {number} 出现两次。"), Invariant($"Checkpoint {number} comes twice."));

    public static Refusal Missing(long number) => new("checkpoint.missing",
        Invariant($"缺少检查点 {number}。"), Invariant($"Checkpoint {number} is not in the file."));

    public static Refusal BreakDeclared(long number, long kept) => new("checkpoint.break-declared",
        Invariant($"检查点 {number} 声明断链：台账重建或恢复，检查点 {kept + 1} 至 {number - 1} 所含内容不在其中，须另以当时的文件或中心的答复证明。"),
        Invariant($"Checkpoint {number} declares a break: the ledger was rebuilt or restored, and what checkpoints {kept + 1} to {number - 1} cover is not in it; a file of then or the center's answers have to prove it."));

    public static Refusal ChainBroken(long number) => new("checkpoint.chain-broken",
        Invariant($"检查点 {number} 与上一检查点的摘要不符：其一被改写。"), Invariant($"Checkpoint {number} does not name the digest of the one before: one of them was rewritten."));

    public static Refusal OtherDepartment(string department) => new("checkpoint.other-department",
        $"检查点属于另一部门 {department}。", $"The checkpoint is of another department, {department}.");

    public static Refusal CitedOther(long number) => new("checkpoint.cited-other",
        Invariant($"中心引用的检查点 {number} 是另一内容：检查点在固定之后被改写。"), Invariant($"The center cites other content as checkpoint {number}: it was rewritten after it was anchored."));

    public static Refusal ProofWrong(long number) => new("checkpoint.proof-wrong",
        Invariant($"证明得不出检查点 {number} 的根：是另一棵树的证明，或被改动。"), Invariant($"The proof does not lead to the root of checkpoint {number}: it is of another tree, or was changed."));

    public static Refusal ProofsMissing(long number, long streams, long proved) => new("checkpoint.stream-missing",
        Invariant($"检查点 {number} 含 {streams} 个流，文件只证明 {proved} 个：有流或证明缺失。"), Invariant($"Checkpoint {number} covers {streams} streams, the file proves {proved}: streams or proofs are missing."));

    public static Refusal Cut(long number, long seq) => new("checkpoint.entry-missing",
        Invariant($"检查点 {number} 时本流已有第 {seq} 条，文件中没有：末尾被截去。"), Invariant($"At checkpoint {number} the stream had entry {seq}, which is not in the file: its tail was cut."));

    public static Refusal Rewritten(long number, long seq) => new("checkpoint.entry-rewritten",
        Invariant($"第 {seq} 条与检查点 {number} 所记不符：本流被改写。"), Invariant($"Entry {seq} is not the one at checkpoint {number}: the stream was rewritten."));
}
