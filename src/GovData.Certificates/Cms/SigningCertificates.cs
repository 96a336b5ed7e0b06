using System;
using GovData.Security;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Security;

namespace GovData.Certificates;

/// <summary>The attributes by which a signer names its own certificate (RFC 5035): another certificate of the same key can then not be put in its place.</summary>
internal static class SigningCertificates
{
    /// <summary>Whether the certificate is the one named, where one is named at all.</summary>
    public static bool Name(Certificate signer, CmsAttributes attributes) =>
        (attributes.Find(CmsOids.SigningCertificate) is not { } first || NamesFirst(signer, first, "SHA-1"))
        && (attributes.Find(CmsOids.SigningCertificateV2) is not { } second || NamesFirst(signer, second, null));

    private static bool NamesFirst(Certificate signer, Asn1Encodable value, string? method)
    {
        try
        {
            var named = new Asn1Fields(value).Fields().Fields();
            method ??= named.TakeIf<Asn1Sequence>() is { } stated ? SignatureOids.DigestName(new CmsAlgorithm(stated).Id) : "SHA-256";
            var hash = named.Octets();
            return method is not null && (DigestUtilities.CalculateDigest(method, signer.Der).AsSpan().SequenceEqual(hash));
        }
        catch (Exception e) when (Asn1Fields.IsRefusal(e))
        {
            return false;
        }
    }
}
