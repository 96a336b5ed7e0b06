using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Throughput.Exchange;

/// <summary>A file's parts as they travel, compressed and digested beforehand: what is left is to send them.</summary>
internal static class ReadyParts
{
    public const int PartSize = 4 << 20;

    /// <summary>Writes the parts of a file, unless they are there.</summary>
    public static async Task EnsureAsync(string folder, string file)
    {
        if (Directory.Exists(folder)) return;
        var unfinished = Directory.CreateDirectory(folder + ".unfinished").FullName;
        await using var source = File.OpenRead(file);
        var buffer = new byte[PartSize];
        for (var number = 1; await source.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false) is > 0 and var read; number++)
        {
            using var sealing = new MemoryStream();
            var part = await SealedPart.SealAsync(new MemoryStream(buffer, 0, read), sealing, new PartSealingOptions());
            await File.WriteAllBytesAsync(Path.Combine(unfinished, FormattableString.Invariant($"{number:0000}-{part.Digest!.ToString().Replace(':', '=')}")), sealing.ToArray());
        }
        Directory.Move(unfinished, folder);
    }

    /// <summary>The parts in order, all of them so many times.</summary>
    public static IReadOnlyList<(int Number, string Path, ContentDigest Digest)> List(string folder, int passes)
    {
        var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToList();
        return [.. Enumerable.Range(0, passes).SelectMany(_ => files.Select((path, index) => (index + 1, path, ContentDigest.Parse(Path.GetFileName(path)[5..].Replace('=', ':')))))];
    }
}
