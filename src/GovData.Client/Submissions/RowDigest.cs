using GovData.Security;

namespace GovData.Client;

/// <summary>
/// 行摘要 (a row by digests alone): SM3 of the key's line and of the row's, as <c>getContentDigests</c> forms them. The digest of a key that a person bears can be guessed:
/// it is personal data.
/// </summary>
public class RowDigest
{
    /// <summary>主键摘要: digest of the key.</summary>
    public ContentDigest? Key { get; set; }

    /// <summary>行摘要: digest of the row.</summary>
    public ContentDigest? Row { get; set; }
}
