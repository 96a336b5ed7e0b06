using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Security;
using Org.BouncyCastle.Asn1;

namespace GovData.Certificates;

/// <summary>电子印章 (SESeal: GM/T 0031-2014 for version 1, GB/T 38540-2020 for 4, GM/T 0031-2025 for 5), as read.</summary>
internal sealed class ElectronicSeal
{
    private readonly List<byte[]> _certificates = [];
    private readonly List<(string Method, byte[] Value)> _digests = [];

    private ElectronicSeal(Asn1Sequence seal, bool isFirstVersion)
    {
        Der = seal.GetEncoded(Asn1Encodable.Der);
        var fields = new Asn1Fields(seal);
        var info = fields.Take<Asn1Sequence>();
        var infoDer = info.GetEncoded(Asn1Encodable.Der);
        var maker = isFirstVersion ? fields.Fields() : fields;
        var certificate = maker.Take<Asn1OctetString>();
        var algorithm = maker.Take<DerObjectIdentifier>();
        (Maker, Algorithm, Signature) = (certificate.GetOctets(), algorithm.Id, maker.Bits());
        SignedBytes = isFirstVersion ? new DerSequence(info, certificate, algorithm).GetEncoded(Asn1Encodable.Der) : infoDer;
        if (!isFirstVersion && fields.Explicit(0) is DerBitString { PadBits: 0 } stamp) Timestamp = stamp.GetBytes();
        if (isFirstVersion) maker.End();
        fields.End();
        ReadInfo(new(info), isFirstVersion);
    }

    public byte[] Der { get; }

    /// <summary>What the maker signed: in version 1 with its certificate and algorithm, later the information alone.</summary>
    public byte[] SignedBytes { get; }

    public byte[] Maker { get; }

    public string Algorithm { get; }

    public byte[] Signature { get; }

    /// <summary>The seal's own timestamp, of version 5; null where it has none.</summary>
    public byte[]? Timestamp { get; }

    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ValidFrom { get; private set; }

    public DateTimeOffset ValidTo { get; private set; }

    public static ElectronicSeal Read(Asn1Sequence seal, bool isFirstVersion) => new(seal, isFirstVersion);

    /// <summary>Whether the seal lists the signer; null when the list can't be read: it is empty, or digested by a method other than SM3.</summary>
    public bool? Lists(Certificate signer)
    {
        if (_certificates.Count > 0) return _certificates.Any(one => one.AsSpan().SequenceEqual(signer.Der));
        if (_digests.Count == 0 || _digests.Any(one => !IsSm3(one.Method))) return null;
        return _digests.Any(one => one.Value.AsSpan().SequenceEqual(signer.Digest.Value.Span));
    }

    private static bool IsSm3(string method) => method is "SM3" or "sm3" or SignatureOids.Sm3;

    private void ReadInfo(Asn1Fields info, bool isFirstVersion)
    {
        var header = info.Fields();
        if (header.Ascii() != "ES") throw new FormatException("A seal's header begins with ES.");
        Version = header.Int();
        header.Ascii();
        header.End();
        info.Ascii();
        ReadProperties(info.Fields(), isFirstVersion);
        var picture = info.Fields();
        picture.Ascii();
        picture.Octets();
        picture.Int();
        picture.Int();
        picture.End();
        if (!info.IsAtEnd) SealExtensions.Check(info.Explicit(0) ?? info.Take<Asn1Sequence>());
        info.End();
    }

    private void ReadProperties(Asn1Fields fields, bool isFirstVersion)
    {
        fields.Int();
        Name = fields.Take<DerUtf8String>().GetString();
        var isByCertificate = isFirstVersion || fields.Int() switch { 1 => true, 2 => false, _ => throw new FormatException("A list of certificates (1) or of digests (2).") };
        foreach (var one in fields.Fields().Rest())
        {
            if (isByCertificate)
            {
                _certificates.Add(((Asn1OctetString)one).GetOctets());
                continue;
            }
            var digest = new Asn1Fields(one);
            _digests.Add((digest.Take<DerPrintableString>().GetString(), digest.Octets()));
            digest.End();
        }
        (CreatedAt, ValidFrom, ValidTo) = (fields.Time(), fields.Time(), fields.Time());
        fields.End();
    }
}
