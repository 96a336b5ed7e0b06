using System.IO.Compression;

namespace GovData.Testing;

/// <summary>A package as any office product writes it.</summary>
internal static class PlainZip
{
    public static byte[] Write(OfdParts parts, DateTimeOffset at)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts.All)
            {
                var entry = archive.CreateEntry(part.Key, part.Value.Length > 1 << 20 ? CompressionLevel.Optimal : CompressionLevel.Fastest);
                entry.LastWriteTime = at;
                using var content = entry.Open();
                content.Write(part.Value, 0, part.Value.Length);
            }
        }
        return file.ToArray();
    }
}
