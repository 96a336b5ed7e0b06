using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GovData.Certificates;

/// <summary>A package whose container is sound: its parts by name. Contents are read again each time they are asked for, save the small ones.</summary>
internal sealed class Package
{
    private const int Small = 1 << 20, MostKept = 32 << 20;

    private readonly Dictionary<string, PackageEntry> _entries;
    private readonly Dictionary<string, byte[]> _read = new(StringComparer.Ordinal);
    private int _kept;

    private Package(IEnumerable<PackageEntry> entries)
    {
        _entries = entries.Where(entry => !entry.IsFolder).ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        Names = [.. _entries.Keys];
    }

    /// <summary>The parts, in the order of the directory; folders left out.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Opens a package and checks every entry's data; null when the container is not sound, and why is noted.</summary>
    public static Package? Open(byte[] file, VerificationPolicy policy, CheckList checks)
    {
        var entries = ZipDirectory.Read(file, policy, checks);
        if (entries is null) return null;
        EntryNames.Compare(entries, checks);
        if (checks.HasFailed) return null;
        var package = new Package(entries);
        foreach (var entry in entries)
            if (!package.IsWhole(entry)) checks.Add(ContainerCodes.Checksum, entry.Name);
        if (checks.HasFailed) return null;
        checks.Add(ContainerCodes.Sound);
        checks.Add(ContainerCodes.NamesSound);
        return package;
    }

    public bool Has(string name) => _entries.ContainsKey(name);

    public int SizeOf(string name) => _entries[name].Size;

    /// <summary>The whole content of a part that is small enough to have been kept; null otherwise.</summary>
    public byte[]? Kept(string name) => _read.TryGetValue(name, out var content) ? content : null;

    /// <summary>The whole content of a part that is there.</summary>
    public byte[] Read(string name) => _read.TryGetValue(name, out var content) ? content : _entries[name].Read()!;

    /// <summary>The content of a part that is there, as a stream.</summary>
    public Stream Open(string name) => _read.TryGetValue(name, out var content) ? new MemoryStream(content, writable: false) : _entries[name].Open();

    private bool IsWhole(PackageEntry entry)
    {
        try
        {
            return entry.Size <= Small ? IsWholeAndKept(entry) : IsWholeByPieces(entry);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private bool IsWholeAndKept(PackageEntry entry)
    {
        if (entry.Read() is not { } content) return false;
        var sum = new Crc32();
        sum.Append(content);
        if (!entry.IsFolder && (_kept += content.Length) <= MostKept) _read[entry.Name] = content;
        return sum.Value == entry.Checksum;
    }

    private static bool IsWholeByPieces(PackageEntry entry)
    {
        var (sum, buffer, left) = (new Crc32(), new byte[81920], (long)entry.Size);
        using var stream = entry.Open();
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            if ((left -= read) < 0) return false;
            sum.Append(buffer.AsSpan(0, read));
        }
        return left == 0 && sum.Value == entry.Checksum;
    }
}
