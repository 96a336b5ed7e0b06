using System.Text;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Security;

/// <summary>核验对象 (subject of a verification): an electronic certificate's identifier or a file, by digest, so that a receipt names no person.</summary>
public sealed class VerificationSubject
{
    /// <summary>What the digest is of.</summary>
    [JsonRequired]
    public VerificationSubjectKind Kind { get; set; } = VerificationSubjectKind.CertificateIdentifier;

    /// <summary>The digest.</summary>
    [JsonRequired]
    public ContentDigest? Digest { get; set; }

    /// <summary>The subject that an identifier makes.</summary>
    /// <param name="identifier">The electronic certificate's identifier.</param>
    /// <param name="algorithm">A known digest algorithm.</param>
    public static VerificationSubject Of(ElectronicCertificateIdentifier identifier, DigestAlgorithm algorithm) =>
        new() { Digest = ContentDigest.Of(algorithm, Encoding.UTF8.GetBytes(identifier.Value)) };

    /// <summary>Whether this is the identifier's subject.</summary>
    /// <param name="identifier">The electronic certificate's identifier.</param>
    public bool Is(ElectronicCertificateIdentifier identifier) =>
        Kind == VerificationSubjectKind.CertificateIdentifier && Digest?.Matches(Encoding.UTF8.GetBytes(identifier.Value)) == true;
}
