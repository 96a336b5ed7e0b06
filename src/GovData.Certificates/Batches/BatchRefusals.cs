using GovData.Standards;

namespace GovData.Certificates;

/// <summary>Why a text is not the proof that a file is in a batch.</summary>
internal static class BatchRefusals
{
    public static Refusal NotAProof { get; } = new("batch.not-a-proof",
        "不是批次证明：JSON 有误，成员缺失，或叶子、路径不是应有的写法。", "The text is not the proof of a batch: broken JSON, a member is missing, or leaf or path are not of their form.");
}
