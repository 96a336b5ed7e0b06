using System;
using System.Collections.Generic;
using Org.BouncyCastle.Asn1;

namespace GovData.Certificates;

/// <summary>The elements of a SEQUENCE or SET, taken one after the other by type. An element of another type, a missing one or one too many is a <see cref="FormatException"/>.</summary>
internal sealed class Asn1Fields
{
    private readonly Asn1Encodable[] _elements;
    private int _next;

    public Asn1Fields(Asn1Encodable? value) => _elements = value switch
    {
        Asn1Sequence sequence => sequence.ToArray(),
        Asn1Set set => set.ToArray(),
        _ => throw new FormatException("A SEQUENCE or SET is expected."),
    };

    public int Count => _elements.Length;

    public bool IsAtEnd => _next == _elements.Length;

    /// <summary>Whether an exception says that a value is not of its form. BouncyCastle throws what comes to hand, some two dozen kinds; only the end of memory is another matter.</summary>
    public static bool IsRefusal(Exception e) => e is not OutOfMemoryException;

    public T Take<T>()
        where T : Asn1Encodable => !IsAtEnd && _elements[_next] is T found && _next++ >= 0 ? found : throw new FormatException($"A {typeof(T).Name} is expected.");

    public T? TakeIf<T>()
        where T : Asn1Encodable => !IsAtEnd && _elements[_next] is T ? Take<T>() : null;

    /// <summary>The content of an explicit tag, where the next element has it.</summary>
    public Asn1Object? Explicit(int tag) =>
        !IsAtEnd && _elements[_next] is Asn1TaggedObject tagged && tagged.HasContextTag(tag) && _next++ >= 0 ? tagged.GetExplicitBaseObject().ToAsn1Object() : null;

    /// <summary>The next element, where it has the tag.</summary>
    public Asn1TaggedObject? Tagged(int tag) =>
        !IsAtEnd && _elements[_next] is Asn1TaggedObject tagged && tagged.HasContextTag(tag) && _next++ >= 0 ? tagged : null;

    public Asn1Fields Fields() => new(Take<Asn1Sequence>());

    public int Int()
    {
        var value = Take<DerInteger>().Value;
        return value.BitLength < 32 ? value.IntValue : throw new FormatException("A small INTEGER is expected.");
    }

    public string Oid() => Take<DerObjectIdentifier>().Id;

    public byte[] Octets() => Take<Asn1OctetString>().GetOctets();

    /// <summary>A BIT STRING of whole bytes.</summary>
    public byte[] Bits() => Take<DerBitString>() is { PadBits: 0 } bits ? bits.GetBytes() : throw new FormatException("A BIT STRING of whole bytes is expected.");

    public string Ascii() => Take<DerIA5String>().GetString();

    public DateTimeOffset Time() => TimeOf(Take<Asn1Encodable>());

    public void End()
    {
        if (!IsAtEnd) throw new FormatException("An element is left over.");
    }

    public IEnumerable<Asn1Encodable> Rest()
    {
        while (!IsAtEnd) yield return _elements[_next++];
    }

    public static DateTimeOffset TimeOf(Asn1Encodable value) => value switch
    {
        Asn1UtcTime utc => new(DateTime.SpecifyKind(utc.ToDateTime(2049), DateTimeKind.Utc)),
        Asn1GeneralizedTime generalized => new(DateTime.SpecifyKind(generalized.ToDateTime(), DateTimeKind.Utc)),
        _ => throw new FormatException("A time is expected."),
    };
}
