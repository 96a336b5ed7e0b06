using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;

namespace GovData.Mutants;

/// <summary>A package as the platform's own reader and writer have it, which is not the verifier's.</summary>
internal static class ZipParts
{
    private static readonly DateTimeOffset Then = new(2025, 3, 1, 0, 0, 0, TimeSpan.Zero);

    public static List<KeyValuePair<string, byte[]>> Read(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        var parts = new List<KeyValuePair<string, byte[]>>();
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            parts.Add(new(entry.FullName, content.ToArray()));
        }
        return parts;
    }

    public static byte[] Write(IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = Then;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }
        return file.ToArray();
    }
}
