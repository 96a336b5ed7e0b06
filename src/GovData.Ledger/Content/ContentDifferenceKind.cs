namespace GovData.Ledger;

/// <summary>How a row differs between the department and the center.</summary>
public enum ContentDifferenceKind
{
    /// <summary>仅本地有: the center has no row of this key.</summary>
    OnlyHere,

    /// <summary>仅中心有: the table has no row of this key, or has it fewer times. The center tells it by the digest of its key alone.</summary>
    OnlyThere,

    /// <summary>内容不一致: both have the key, with other values.</summary>
    OtherValues,

    /// <summary>本地重复: the center has the key, and the table has it more often.</summary>
    Repeated,
}
