using System;
using Org.BouncyCastle.Asn1;

namespace GovData.Certificates;

/// <summary>An AlgorithmIdentifier with its exact bytes.</summary>
internal sealed class CmsAlgorithm
{
    private readonly byte[] _der;
    private readonly Asn1Encodable? _parameters;

    public CmsAlgorithm(Asn1Sequence value)
    {
        _der = value.GetEncoded(Asn1Encodable.Der);
        var fields = new Asn1Fields(value);
        Id = fields.Oid();
        if (!fields.IsAtEnd) _parameters = fields.Take<Asn1Encodable>();
        fields.End();
    }

    public string Id { get; }

    /// <summary>Whether it has no parameters, written either way.</summary>
    public bool IsPlain => _parameters is null or DerNull;

    public bool HasNull => _parameters is DerNull;

    public bool Is(CmsAlgorithm other) => _der.AsSpan().SequenceEqual(other._der);

    public bool Is(byte[] der) => _der.AsSpan().SequenceEqual(der);
}
