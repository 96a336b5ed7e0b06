using System;
using Org.BouncyCastle.Asn1;

namespace GovData.Certificates;

/// <summary>The SignerInfo of a SignedData (RFC 5652, 5.3; GB/T 35275-2017), every element of it read.</summary>
internal sealed class SignerInfo
{
    private readonly string? _issuer;
    private readonly string? _serial;
    private readonly byte[]? _keyIdentifier;

    public SignerInfo(Asn1Encodable value)
    {
        var fields = new Asn1Fields(value);
        var version = fields.Int();
        if (fields.Tagged(0) is { } byKey)
        {
            _keyIdentifier = Asn1OctetString.GetInstance(byKey, false).GetOctets();
        }
        else
        {
            var issuerAndSerial = fields.Fields();
            _issuer = Convert.ToBase64String(issuerAndSerial.Take<Asn1Sequence>().GetEncoded(Asn1Encodable.Der));
            _serial = issuerAndSerial.Take<DerInteger>().Value.ToString(16);
            issuerAndSerial.End();
        }
        if (version != (IsByKey ? 3 : 1)) throw new FormatException("The version of a SignerInfo follows from how it names the signer.");
        Digest = new(fields.Take<Asn1Sequence>());
        if (fields.Tagged(0) is { } attributes) Attributes = new(attributes);
        Algorithm = new(fields.Take<Asn1Sequence>());
        Signature = fields.Octets();
        if (fields.Tagged(1) is { } additions) Additions = new(additions);
        fields.End();
    }

    /// <summary>Whether the signer is named by the identifier of the key.</summary>
    public bool IsByKey => _keyIdentifier is not null;

    public CmsAlgorithm Digest { get; }

    public CmsAlgorithm Algorithm { get; }

    public byte[] Signature { get; }

    /// <summary>The signed attributes; null where there are none.</summary>
    public CmsAttributes? Attributes { get; }

    /// <summary>The unsigned attributes; null where there are none.</summary>
    public CmsAttributes? Additions { get; }

    public bool Names(Certificate certificate) => IsByKey
        ? certificate.KeyIdentifier is { } own && own.AsSpan().SequenceEqual(_keyIdentifier)
        : certificate.Issuer == _issuer && certificate.SerialNumber == _serial;
}
