using System;
using Org.BouncyCastle.Asn1;

namespace GovData.Certificates;

/// <summary>电子签章 (SES_Signature), as read. Which version it is, its structure and the seal's header say; the document's word is not asked.</summary>
internal sealed class SealSignature
{
    private SealSignature(Asn1Sequence whole)
    {
        var fields = new Asn1Fields(whole);
        var body = fields.Take<Asn1Sequence>();
        SignedBytes = body.GetEncoded(Asn1Encodable.Der);
        IsFirstVersion = fields.Count == 2;
        if (!IsFirstVersion) (Certificate, Algorithm) = (fields.Octets(), fields.Oid());
        Signature = fields.Bits();
        if (fields.Explicit(0) is { } stamp) Timestamp = ((DerBitString)stamp).GetBytes();
        fields.End();
        ReadBody(new(body));
    }

    public bool IsFirstVersion { get; }

    /// <summary>TBS_Sign: what the signer signed.</summary>
    public byte[] SignedBytes { get; }

    public byte[] Signature { get; }

    public byte[] Certificate { get; private set; } = [];

    public string Algorithm { get; private set; } = "";

    /// <summary>The token over the signature value; null where there is none.</summary>
    public byte[]? Timestamp { get; }

    public int Version { get; private set; }

    public ElectronicSeal Seal { get; private set; } = null!;

    /// <summary>What the signer says of the time; null where a token that can't be read stands in its place.</summary>
    public DateTimeOffset? ClaimedAt { get; private set; }

    /// <summary>
    /// Whether a token stands in place of the time (version 1). The signer signed it, so that it was there before the signature and cannot be over it: it proves nothing of when that was made.
    /// </summary>
    public bool HasTimeToken { get; private set; }

    public byte[] DataHash { get; private set; } = [];

    public string PropertyInfo { get; private set; } = "";

    public string Shape => $"SES v{(IsFirstVersion ? 1 : Seal.Version)}";

    /// <summary>Reads a value; null when it is no seal signature of any version.</summary>
    public static SealSignature? Read(Asn1Object value)
    {
        try
        {
            return value is Asn1Sequence { Count: 2 or 4 or 5 } whole && whole[0] is Asn1Sequence ? new(whole) : null;
        }
        catch (Exception e) when (Asn1Fields.IsRefusal(e))
        {
            return null;
        }
    }

    private void ReadBody(Asn1Fields body)
    {
        Version = body.Int();
        Seal = ElectronicSeal.Read(body.Take<Asn1Sequence>(), IsFirstVersion);
        if (IsFirstVersion) ReadTimeInfo(body.Bits());
        else ClaimedAt = Asn1Fields.TimeOf(body.Take<Asn1GeneralizedTime>());
        DataHash = body.Bits();
        PropertyInfo = body.Ascii();
        if (IsFirstVersion) (Certificate, Algorithm) = (body.Octets(), body.Oid());
        else if (body.Explicit(0) is { } extensions) SealExtensions.Check(extensions);
        body.End();
    }

    private void ReadTimeInfo(byte[] info)
    {
        switch (StrictDer.Read(info))
        {
            case Asn1UtcTime or Asn1GeneralizedTime:
                ClaimedAt = Asn1Fields.TimeOf(Asn1Object.FromByteArray(info));
                break;
            case Asn1Sequence:
                (HasTimeToken, ClaimedAt) = (true, TimestampToken.TimeOf(info));
                break;
            default:
                throw new FormatException("The time information is a time or a timestamp.");
        }
    }
}
