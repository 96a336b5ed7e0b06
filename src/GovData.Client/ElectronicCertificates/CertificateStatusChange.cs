using System;
using System.Text;
using GovData.Security;
using GovData.Standards;

namespace GovData.Client;

/// <summary>证照状态变更 (a certificate whose state changed). It names the certificate by digest only.</summary>
public class CertificateStatusChange
{
    /// <summary>Digest of the identifier's UTF-8 text.</summary>
    public ContentDigest? IdentifierDigest { get; set; }

    /// <summary>证照状态: its state now.</summary>
    public ElectronicCertificateState State { get; set; } = ElectronicCertificateState.Unknown;

    /// <summary>变更时刻: since when.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Whether it is about this certificate.</summary>
    /// <param name="identifier">The certificate's identifier.</param>
    public bool Is(ElectronicCertificateIdentifier identifier) => IdentifierDigest?.Matches(Encoding.UTF8.GetBytes(identifier.Value)) == true;

    /// <summary>Whether it is about the certificate of a receipt that was kept. A receipt over a file names no certificate: false.</summary>
    /// <param name="receipt">A receipt the center gave for an identifier, with a digest of the same algorithm.</param>
    public bool Is(VerificationReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var subject = receipt.Statement.Subject;
        return subject.Kind == VerificationSubjectKind.CertificateIdentifier && IdentifierDigest is not null && IdentifierDigest.Equals(subject.Digest);
    }

    /// <summary>State and time.</summary>
    public override string ToString() => $"{State} {At:u}";
}
