namespace GovData.Ledger;

/// <summary>How ledger and center differ in a submission.</summary>
public enum LedgerDifferenceKind
{
    /// <summary>仅台账有: the center does not know it, though the ledger says that it was announced.</summary>
    OnlyHere,

    /// <summary>仅中心有: it is under way at the center and the ledger does not know its rows. Submit the same plan again, and it goes on under the same key.</summary>
    OnlyThere,

    /// <summary>状态不一致: each says that it ended, or is further than the other, in a way that does not fit.</summary>
    OtherState,

    /// <summary>内容不一致: parts or receipt are not of the manifest or the plan in the ledger. Something else sent under this key.</summary>
    OtherManifest,
}
