using System;
using System.Collections.Generic;
using GovData.Security;

namespace GovData.Client;

/// <summary>证照核验请求 (the certificate to verify, and what the verifier already knows of it).</summary>
public class VerificationRequest
{
    /// <summary>电子证照标识 (GB/T 36904): <c>1.2.156.3005.2.</c> and five parts. A wrong check character is a finding, not a malformed request.</summary>
    public string Identifier { get; set; } = "";

    /// <summary>持证主体: the holder's name as shown; null leaves it unchecked.</summary>
    public string? HolderName { get; set; }

    /// <summary>持证主体代码: the holder's code as shown; null leaves it unchecked.</summary>
    public string? HolderCode { get; set; }

    /// <summary>Digest of the file in hand; null leaves it unchecked.</summary>
    public ContentDigest? Digest { get; set; }

    /// <summary>照面信息: fields on its face as shown, value by name; each is compared. Empty leaves them unchecked.</summary>
    public IDictionary<string, string?> Face { get; set => field = value ?? new Dictionary<string, string?>(StringComparer.Ordinal); } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Names the type only: a certificate says who its holder is.</summary>
    public override string ToString() => nameof(VerificationRequest);
}
