using System;
using System.Collections.Generic;
using Org.BouncyCastle.Asn1;

namespace GovData.Certificates;

/// <summary>The signed or the unsigned attributes of a SignerInfo: each type once, each with one value.</summary>
internal sealed class CmsAttributes
{
    private const byte SetTag = 0x31;

    private readonly Dictionary<string, Asn1Encodable> _values = new(StringComparer.Ordinal);

    public CmsAttributes(Asn1TaggedObject value)
    {
        Signed = value.GetEncoded(Asn1Encodable.Der);
        Signed[0] = SetTag;
        foreach (var one in new Asn1Fields(Asn1Set.GetInstance(value, false)).Rest())
        {
            var fields = new Asn1Fields(one);
            var id = fields.Oid();
            var values = new Asn1Fields(fields.Take<Asn1Set>());
            fields.End();
            var only = values.Take<Asn1Encodable>();
            values.End();
            if (_values.ContainsKey(id)) throw new FormatException("An attribute stands twice.");
            _values.Add(id, only);
        }
    }

    /// <summary>What is signed: the attributes under the tag of a SET.</summary>
    public byte[] Signed { get; }

    public IReadOnlyCollection<string> Types => _values.Keys;

    public Asn1Encodable? Find(string type) => _values.TryGetValue(type, out var value) ? value : null;

    public byte[]? Octets(string type) => (Find(type) as Asn1OctetString)?.GetOctets();
}
