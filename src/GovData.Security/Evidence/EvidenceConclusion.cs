namespace GovData.Security;

/// <summary>存证核验结论 (conclusion of verifying evidence).</summary>
public enum EvidenceConclusion
{
    /// <summary>无法判断. Nothing was found broken, but a trusted key or a signature is missing, so nothing is proved; or a checkpoint declares a break; or the file holds no evidence at all.</summary>
    CannotJudge,

    /// <summary>已证明. Every chain is whole and every signed document is by a trusted key, at least one in every stream.</summary>
    Proved,

    /// <summary>已破坏. A chain, a digest or a signature does not hold.</summary>
    Broken,
}
