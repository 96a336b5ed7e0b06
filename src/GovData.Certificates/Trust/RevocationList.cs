using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using GovData.Security;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;

namespace GovData.Certificates;

/// <summary>证书吊销列表 (CRL, GB/T 20518-2018), read strictly. A list that is not complete by itself (delta, by distribution point) is not read as one.</summary>
internal sealed class RevocationList
{
    private const int RemovedReason = 8;

    private readonly Dictionary<string, DateTimeOffset> _revoked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ContentDigest, bool> _issuers = new();
    private readonly byte[] _body;
    private readonly byte[] _signature;
    private readonly string _algorithm;

    private RevocationList(byte[] der, Asn1Sequence whole)
    {
        Digest = ContentDigest.Of(DigestAlgorithm.Sm3, der);
        var outer = new Asn1Fields(whole);
        var body = outer.Take<Asn1Sequence>();
        var algorithm = AlgorithmIdentifier.GetInstance(outer.Take<Asn1Sequence>());
        (_body, _algorithm, _signature) = (body.GetEncoded(Asn1Encodable.Der), algorithm.Algorithm.Id, outer.Bits());
        outer.End();

        var fields = new Asn1Fields(body);
        fields.TakeIf<DerInteger>();
        if (!AlgorithmIdentifier.GetInstance(fields.Take<Asn1Sequence>()).Equals(algorithm)) throw new FormatException("The algorithms of a list differ.");
        Issuer = Convert.ToBase64String(fields.Take<Asn1Sequence>().GetEncoded(Asn1Encodable.Der));
        ThisUpdate = fields.Time();
        if (fields.TakeIf<Asn1UtcTime>() is { } utc) NextUpdate = Asn1Fields.TimeOf(utc);
        else if (fields.TakeIf<Asn1GeneralizedTime>() is { } generalized) NextUpdate = Asn1Fields.TimeOf(generalized);
        if (fields.TakeIf<Asn1Sequence>() is { } entries) ReadEntries(entries);
        if (fields.Explicit(0) is { } extensions && HasCritical(extensions)) throw new FormatException("A list with a critical extension is not complete by itself.");
        fields.End();
    }

    public ContentDigest Digest { get; }

    public string Issuer { get; }

    public DateTimeOffset ThisUpdate { get; }

    /// <summary>When the next list is due; null where none is promised.</summary>
    public DateTimeOffset? NextUpdate { get; }

    /// <summary>Reads a list; null when the bytes are none, complete and in strict DER.</summary>
    public static RevocationList? Read(byte[] der)
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

    /// <summary>Whether this authority made the list.</summary>
    public bool IsOf(Certificate authority) => authority.Subject == Issuer && _issuers.GetOrAdd(authority.Digest, _ =>
        authority.MayUse(KeyUsage.CrlSign) && authority.Key.Verify(_algorithm, _body, _signature) == SignatureCodes.Valid);

    /// <summary>When the certificate was revoked; null when it was not.</summary>
    public DateTimeOffset? RevokedAt(Certificate certificate) => _revoked.TryGetValue(certificate.SerialNumber, out var at) ? at : null;

    private void ReadEntries(Asn1Sequence entries)
    {
        foreach (var one in entries)
        {
            var fields = new Asn1Fields(one);
            var serial = fields.Take<DerInteger>().Value.ToString(16);
            var at = fields.Time();
            var extensions = fields.TakeIf<Asn1Sequence>();
            fields.End();
            if (extensions is not null && HasCritical(extensions)) throw new FormatException("An entry with a critical extension.");
            if (extensions is null || Reason(extensions) != RemovedReason) _revoked[serial] = at;
        }
    }

    private static bool HasCritical(Asn1Object extensions)
    {
        foreach (var one in new Asn1Fields(extensions).Rest())
            if (one is Asn1Sequence { Count: 3 } extension && extension[1] is DerBoolean { IsTrue: true }) return true;
        return false;
    }

    private static int Reason(Asn1Sequence extensions)
    {
        foreach (var one in extensions)
        {
            var fields = new Asn1Fields(one);
            if (fields.Oid() == X509Extensions.ReasonCode.Id && Asn1Object.FromByteArray(fields.Octets()) is DerEnumerated reason) return reason.IntValueExact;
        }
        return 0;
    }
}
