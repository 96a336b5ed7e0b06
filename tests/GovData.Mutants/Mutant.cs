using System.Collections.Generic;
using System.Linq;

namespace GovData.Mutants;

/// <summary>One file with one change.</summary>
/// <param name="Kind">What was changed, such as <c>byte flipped</c>.</param>
/// <param name="Where">Where, for people.</param>
/// <param name="Bytes">The file as it is now.</param>
internal sealed record Mutant(string Kind, string Where, byte[] Bytes)
{
    /// <summary>The mutant of a number.</summary>
    public static Mutant Of(GoodFile file, Chance chance)
    {
        if (file.IsPdf) return chance.Below(3) == 0 ? PdfMutation.Of(file.Bytes, chance) : ByteMutation.Of(file.Bytes, chance);
        return chance.Below(4) switch
        {
            0 => ByteMutation.Of(file.Bytes, chance),
            1 => XmlMutation.Of(ZipParts.Read(file.Bytes), chance),
            2 => EntryMutation.Of(ZipParts.Read(file.Bytes), chance),
            _ => Asn1InPackage(ZipParts.Read(file.Bytes), chance),
        };
    }

    public static Mutant Asn1InPackage(List<KeyValuePair<string, byte[]>> parts, Chance chance)
    {
        int[] binary = [.. Enumerable.Range(0, parts.Count).Where(i => parts[i].Value is [0x30, ..])];
        var at = binary[chance.Below(binary.Length)];
        var (kind, bytes) = Asn1Mutation.Of(parts[at].Value, chance);
        var name = parts[at].Key;
        parts[at] = new(name, bytes);
        return new(kind, name, ZipParts.Write(parts));
    }
}
