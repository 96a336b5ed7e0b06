using System;
using System.Collections.Generic;
using System.Formats.Asn1;
using System.Linq;

namespace GovData.Testing.Tests;

/// <summary>A value of a DER file, read by the platform's reader and not by what made it.</summary>
internal sealed class DerNode(ReadOnlyMemory<byte> bytes)
{
    private static readonly Asn1Tag AnySet = new(UniversalTagNumber.Set, isConstructed: true);

    private readonly AsnReader _reader = new(bytes, AsnEncodingRules.DER);

    /// <summary>Tag, length and content as they stand in the file.</summary>
    public byte[] Bytes => bytes.ToArray();

    public Asn1Tag Tag => _reader.PeekTag();

    public byte[] Content => _reader.PeekContentBytes().ToArray();

    public DerNode this[int index] => Children[index];

    public IReadOnlyList<DerNode> Children
    {
        get
        {
            var children = new List<DerNode>();
            var inner = new AsnReader(_reader.PeekContentBytes(), AsnEncodingRules.DER);
            while (inner.HasData) children.Add(new DerNode(inner.ReadEncodedValue()));
            return children;
        }
    }

    /// <summary>The bits of a BIT STRING that fill whole bytes.</summary>
    public byte[] Bits => Content[1..];

    /// <summary>A [0] IMPLICIT SET as it is signed: with the tag of a SET.</summary>
    public byte[] AsSet()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSetOf(AnySet))
            foreach (var child in Children) writer.WriteEncodedValue(child.Bytes);
        return writer.Encode();
    }

    /// <summary>The tags alone, nested: the same for two files of one shape.</summary>
    public string Shape() => Tag.IsConstructed ? $"{Tag.TagClass}{Tag.TagValue}({string.Join(" ", Children.Select(child => child.Shape()))})" : $"{Tag.TagClass}{Tag.TagValue}";

    public static DerNode Read(byte[] der)
    {
        var reader = new AsnReader(der, AsnEncodingRules.DER);
        var whole = new DerNode(reader.ReadEncodedValue());
        reader.ThrowIfNotEmpty();
        return whole;
    }
}
