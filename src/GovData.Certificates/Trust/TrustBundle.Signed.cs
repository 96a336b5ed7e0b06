using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;
using GovData.Standards;

namespace GovData.Certificates;

public sealed partial class TrustBundle
{
    /// <summary>The payload type of a signed bundle.</summary>
    public const string PayloadType = "application/vnd.govdata.trust-bundle+json";

    /// <summary>Signs the bundle, so that it can be carried into a closed network and nobody can change it on the way.</summary>
    /// <param name="key">The key of whom the department lets decide whom it trusts.</param>
    /// <param name="cancellationToken">Stops waiting for a device.</param>
    public Task<SignedDocument> SignAsync(SigningKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        var content = new TrustBundleContent { Name = Name, Version = Version };
        foreach (var der in Ders) content.Certificates.Add(der);
        return SignedDocument.SignAsync(PayloadType, JsonSerializer.SerializeToUtf8Bytes(content, TrustJson.Exact.TrustBundleContent), key, cancellationToken);
    }

    /// <summary>Opens a signed bundle: a trusted key signed it, and it is not older than the one in use.</summary>
    /// <param name="document">The signed document, possibly null.</param>
    /// <param name="trustedKeys">The keys that may decide whom the department trusts.</param>
    /// <param name="inUse">The bundle in use, which a new one must not fall behind; null when there is none.</param>
    /// <param name="bundle">The bundle, when it is one.</param>
    /// <param name="reason">Why not, otherwise.</param>
    public static bool TryOpen(
        SignedDocument? document, TrustedKeys trustedKeys, TrustBundle? inUse, [NotNullWhen(true)] out TrustBundle? bundle, [NotNullWhen(false)] out Refusal? reason)
    {
        ArgumentNullException.ThrowIfNull(trustedKeys);
        bundle = null;
        reason = document?.PayloadType != PayloadType ? TrustRefusals.OtherType
            : document.Verify(trustedKeys) is { IsValid: false } verdict ? TrustRefusals.NotSigned(verdict)
            : Read(document.Payload.Span, out bundle);
        if (bundle is not null && inUse is not null && bundle.Name == inUse.Name && bundle.Version == inUse.Version && !bundle.Digest.Equals(inUse.Digest))
            (bundle, reason) = (null, TrustRefusals.SameVersion(inUse));
        if (bundle is not null && inUse is not null && (bundle.Name != inUse.Name || bundle.Version < inUse.Version)) (bundle, reason) = (null, TrustRefusals.Older(inUse));
        return bundle is not null;
    }

    private static Refusal? Read(ReadOnlySpan<byte> payload, out TrustBundle? bundle)
    {
        bundle = null;
        try
        {
            var content = JsonSerializer.Deserialize(payload, TrustJson.Exact.TrustBundleContent);
            if (content is not { Name.Length: > 0, Version: >= 0, Certificates.Count: > 0 }) return TrustRefusals.NotABundle;
            var certificates = new List<Certificate>();
            foreach (var der in content.Certificates)
            {
                if (der is null || Certificate.Read(der) is not { } certificate) return TrustRefusals.NotABundle;
                certificates.Add(certificate);
            }
            bundle = new(content.Name, content.Version, certificates);
            return null;
        }
        catch (JsonException)
        {
            return TrustRefusals.NotABundle;
        }
    }
}
