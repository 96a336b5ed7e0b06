using System.Collections.Generic;

namespace GovData.Mutants;

/// <summary>An entry added, dropped, doubled, renamed, or a byte of its content changed.</summary>
internal static class EntryMutation
{
    public static Mutant Of(List<KeyValuePair<string, byte[]>> parts, Chance chance)
    {
        var at = chance.Below(parts.Count);
        var (name, content) = parts[at];
        switch (chance.Below(6))
        {
            case 0:
                parts.Insert(at, new($"Doc_0/Res/added_{chance.Below(1000)}.bin", [1, 2, 3]));
                return new("entry added", parts[at].Key, ZipParts.Write(parts));
            case 1:
                parts.RemoveAt(at);
                return new("entry dropped", name, ZipParts.Write(parts));
            case 2:
                parts.Insert(chance.Below(parts.Count), new(name, [.. content, 0x20]));
                return new("entry doubled", name, ZipParts.Write(parts));
            case 3:
                parts[at] = new(name + "x", content);
                return new("entry renamed", name, ZipParts.Write(parts));
            default:
                parts[at] = new(name, ByteMutation.Of(content.Length == 0 ? [0] : content, chance).Bytes);
                return new("entry's byte changed", name, ZipParts.Write(parts));
        }
    }
}
