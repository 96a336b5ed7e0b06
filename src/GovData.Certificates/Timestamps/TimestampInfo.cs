using System;
using Org.BouncyCastle.Asn1;

namespace GovData.Certificates;

/// <summary>TSTInfo (RFC 3161, 2.4.2), read strictly.</summary>
internal sealed class TimestampInfo
{
    private TimestampInfo(Asn1Encodable value)
    {
        var fields = new Asn1Fields(value);
        if (fields.Int() != 1) throw new FormatException("A TSTInfo of version 1 is expected.");
        fields.Oid();
        var imprint = fields.Fields();
        var method = new CmsAlgorithm(imprint.Take<Asn1Sequence>());
        (Method, Imprint) = (method.Id, imprint.Octets());
        imprint.End();
        if (!method.IsPlain) throw new FormatException("A digest has no parameters.");
        fields.Take<DerInteger>();
        Time = Asn1Fields.TimeOf(fields.Take<Asn1GeneralizedTime>());
        fields.TakeIf<Asn1Sequence>();
        fields.TakeIf<DerBoolean>();
        fields.TakeIf<DerInteger>();
        fields.Tagged(0);
        if (fields.Tagged(1) is not null) throw new FormatException("A timestamp with extensions is not known.");
        fields.End();
    }

    /// <summary>The OID of the digest.</summary>
    public string Method { get; }

    /// <summary>The digest of what was stamped.</summary>
    public byte[] Imprint { get; }

    public DateTimeOffset Time { get; }

    /// <summary>Reads it; null when the bytes are none in strict DER.</summary>
    public static TimestampInfo? Read(byte[] der)
    {
        try
        {
            return StrictDer.Read(der) is { } value ? new(value) : null;
        }
        catch (Exception e) when (Asn1Fields.IsRefusal(e))
        {
            return null;
        }
    }
}
