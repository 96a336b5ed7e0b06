using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GovData.Security;

/// <summary>核验依据 (what a verification of a file rests on, contract schema VerificationBasis): with the same file and the same basis it gives the same verdict.</summary>
public sealed class VerificationBasis
{
    /// <summary>核验时点: as of when the file was judged.</summary>
    [JsonRequired, JsonConverter(typeof(InstantJsonConverter))]
    public DateTimeOffset AsOf { get; set; }

    /// <summary>信任库: name of the trust bundle.</summary>
    [JsonRequired]
    public string TrustName { get; set; } = "";

    /// <summary>Version of the trust bundle.</summary>
    [JsonRequired]
    public int TrustVersion { get; set; }

    /// <summary>Digest of the trust bundle.</summary>
    [JsonRequired]
    public ContentDigest? TrustDigest { get; set; }

    /// <summary>吊销列表: digests of the revocation lists that were used.</summary>
    [JsonRequired]
    public IList<ContentDigest> Revocation { get; set; } = [];
}
