using System;
using System.Collections.Generic;
using GovData.Security;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;

namespace GovData.Certificates;

/// <summary>数字证书 (X.509 certificate, GB/T 20518-2018), read strictly.</summary>
internal sealed class Certificate
{
    private const string BasicConstraintsId = "2.5.29.19", KeyUsageId = "2.5.29.15", ExtendedKeyUsageId = "2.5.29.37", KeyIdentifierId = "2.5.29.14";

    private Certificate(byte[] der, Asn1Sequence whole)
    {
        Der = der;
        Digest = ContentDigest.Of(DigestAlgorithm.Sm3, der);
        var outer = new Asn1Fields(whole);
        var body = outer.Take<Asn1Sequence>();
        Body = body.GetEncoded(Asn1Encodable.Der);
        var outerAlgorithm = AlgorithmIdentifier.GetInstance(outer.Take<Asn1Sequence>());
        Signature = outer.Bits();
        outer.End();

        var fields = new Asn1Fields(body);
        if (fields.Explicit(0) is not DerInteger version || !version.HasValue(2)) throw new FormatException("A certificate of version 3 is expected.");
        SerialNumber = fields.Take<DerInteger>().Value.ToString(16);
        var innerAlgorithm = AlgorithmIdentifier.GetInstance(fields.Take<Asn1Sequence>());
        if (!innerAlgorithm.Equals(outerAlgorithm)) throw new FormatException("The algorithms of a certificate differ.");
        Algorithm = outerAlgorithm.Algorithm.Id;
        (Issuer, IssuerName) = Name(fields.Take<Asn1Sequence>());
        var validity = fields.Fields();
        (NotBefore, NotAfter) = (validity.Time(), validity.Time());
        validity.End();
        (Subject, SubjectName) = Name(fields.Take<Asn1Sequence>());
        Key = CertificateKey.Of(fields.Take<Asn1Sequence>());
        fields.Tagged(1);
        fields.Tagged(2);
        if (fields.Explicit(3) is Asn1Sequence extensions) ReadExtensions(extensions);
        fields.End();
    }

    public byte[] Der { get; }

    /// <summary>SM3 of the DER bytes: what receipts name a certificate by.</summary>
    public ContentDigest Digest { get; }

    /// <summary>The part that is signed.</summary>
    public byte[] Body { get; }

    public byte[] Signature { get; }

    public string Algorithm { get; }

    public string SerialNumber { get; }

    /// <summary>The issuer's name as bytes: names are the same when these are.</summary>
    public string Issuer { get; }

    public string IssuerName { get; }

    public string Subject { get; }

    public string SubjectName { get; }

    public DateTimeOffset NotBefore { get; }

    public DateTimeOffset NotAfter { get; }

    public CertificateKey Key { get; }

    public bool IsAuthority { get; private set; }

    /// <summary>How many authorities may stand below this one; null = any number.</summary>
    public int? PathLength { get; private set; }

    /// <summary>The bits of the key usage; null where none is stated.</summary>
    public int? KeyUsageBits { get; private set; }

    public IReadOnlyList<string> ExtendedUsages { get; private set; } = [];

    public bool IsExtendedUsageCritical { get; private set; }

    /// <summary>What others name its key by; null where it states none.</summary>
    public byte[]? KeyIdentifier { get; private set; }

    /// <summary>A critical extension that this code does not know: whoever relies on the certificate must refuse it.</summary>
    public bool HasUnknownCritical { get; private set; }

    public bool IsSelfSigned => Subject == Issuer && Verifies(this);

    /// <summary>Reads a certificate; null when the bytes are none in strict DER.</summary>
    public static Certificate? Read(byte[] der)
    {
        try
        {
            return StrictDer.Read(der) is Asn1Sequence whole ? new(der, whole) : null;
        }
        catch (Exception e) when (Asn1Fields.IsRefusal(e))
        {
            return null;
        }
    }

    /// <summary>Whether this certificate's key signed the other certificate.</summary>
    public bool Verifies(Certificate other) => Key.Verify(other.Algorithm, other.Body, other.Signature) == SignatureCodes.Valid;

    public bool MayUse(int usage) => KeyUsageBits is not { } bits || (bits & usage) != 0;

    private static (string Bytes, string Text) Name(Asn1Sequence name) =>
        (Convert.ToBase64String(name.GetEncoded(Asn1Encodable.Der)), X509Name.GetInstance(name).ToString());

    private void ReadExtensions(Asn1Sequence extensions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in extensions)
        {
            var fields = new Asn1Fields(one);
            var id = fields.Oid();
            var isCritical = fields.TakeIf<DerBoolean>()?.IsTrue == true;
            var content = fields.Octets();
            fields.End();
            if (!seen.Add(id)) throw new FormatException("An extension stands twice.");
            if (!Knows(id, content, isCritical) && isCritical) HasUnknownCritical = true;
        }
    }

    private bool Knows(string id, byte[] content, bool isCritical)
    {
        switch (id)
        {
            case BasicConstraintsId:
                var basic = new Asn1Fields(Asn1Object.FromByteArray(content));
                IsAuthority = basic.TakeIf<DerBoolean>()?.IsTrue == true;
                if (!basic.IsAtEnd) PathLength = basic.Int();
                basic.End();
                return true;
            case KeyUsageId:
                KeyUsageBits = DerBitString.GetInstance(Asn1Object.FromByteArray(content)).IntValue;
                return true;
            case ExtendedKeyUsageId:
                var usages = new List<string>();
                foreach (var usage in new Asn1Fields(Asn1Object.FromByteArray(content)).Rest()) usages.Add(((DerObjectIdentifier)usage).Id);
                (ExtendedUsages, IsExtendedUsageCritical) = (usages, isCritical);
                return true;
            case KeyIdentifierId:
                KeyIdentifier = Asn1OctetString.GetInstance(Asn1Object.FromByteArray(content)).GetOctets();
                return true;
            default:
                return false;
        }
    }
}
