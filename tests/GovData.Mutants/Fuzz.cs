using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using GovData.Certificates;
using GovData.Certificates.Tests.Support;
using GovData.Testing;

namespace GovData.Mutants;

/// <summary>Good and hostile files, each damaged up to eight times by its own structure: no exception, no second beyond one, no memory beyond the limit of the process.</summary>
internal static class Fuzz
{
    private const long MostUnpacked = 4 << 20;
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(1);

    public static int Run(int seconds, ulong seed)
    {
        var pki = TestPki.Create(seed: (int)(seed % int.MaxValue));
        var verifier = new CertificateVerifier(TrustBundle.Of([.. pki.Anchors, .. pki.Intermediates]), RevocationStore.Of(pki.RevocationLists));
        byte[][] files = [.. TestDocuments.All(pki).Select(one => one.ToBytes()).Where(bytes => bytes.Length < 1 << 20), .. Samples.Verdicts.Select(line => Samples.Read(line[0]))];
        Console.WriteLine($"seed {seed}, {seconds} s of damage to {files.Length} files");
        var (watch, verdicts, codes, cases, longest) = (Stopwatch.StartNew(), new SortedDictionary<string, int>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), 0L, TimeSpan.Zero);
        for (; watch.Elapsed < TimeSpan.FromSeconds(seconds); cases++)
        {
            var chance = new Chance(seed ^ 0xF0F0F0F0, cases);
            var bytes = Damage(files[chance.Below(files.Length)], chance);
            try
            {
                var before = Environment.CpuUsage.TotalTime;
                var verdict = verifier.Verify(bytes, new() { AsOf = pki.Now });
                var time = Environment.CpuUsage.TotalTime - before;
                if (time > Slowest) return Failed($"it takes {time.TotalSeconds:F1} s of the processor", cases, bytes);
                longest = time > longest ? time : longest;
                verdicts[verdict.Status.Value] = verdicts.GetValueOrDefault(verdict.Status.Value) + 1;
                foreach (var one in verdict.AllFragments) codes.Add(one.Code);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                return Failed(e.ToString(), cases, bytes);
            }
        }
        Console.WriteLine($"verdicts: {string.Join(", ", verdicts.Select(one => $"{one.Key} {one.Value}"))}; {codes.Count} of {VerificationCode.All.Count} codes were seen");
        Console.WriteLine($"seed {seed}: {cases} damaged files without a crash or a hang, longest {longest.TotalMilliseconds:F0} ms, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        return 0;
    }

    private static byte[] Damage(byte[] file, Chance chance)
    {
        for (var times = 1 + chance.Below(8); times > 0; times--) file = Once(file, chance);
        return file;
    }

    /// <summary>By its structure, where there still is one.</summary>
    private static byte[] Once(byte[] file, Chance chance)
    {
        if (file.Length == 0) return [(byte)chance.Below(256)];
        if (chance.Below(5) == 0) return ByteMutation.Of(file, chance).Bytes;
        if (chance.Below(40) == 0) return file[..chance.Below(file.Length)];
        try
        {
            if (file is not [(byte)'P', (byte)'K', ..]) return PdfMutation.Of(file, chance).Bytes;
            if (IsLarge(file)) return ByteMutation.Of(file, chance).Bytes;
            var parts = ZipParts.Read(file);
            return chance.Below(3) switch
            {
                0 => XmlMutation.Of(parts, chance).Bytes,
                1 => EntryMutation.Of(parts, chance).Bytes,
                _ => Mutant.Asn1InPackage(parts, chance).Bytes,
            };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return ByteMutation.Of(file, chance).Bytes;
        }
    }

    /// <summary>A package that unpacks to more than is taken apart here: the limit of memory is the verifier's, which unpacks no bomb, and not this program's.</summary>
    private static bool IsLarge(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file, writable: false));
        return archive.Entries.Sum(entry => entry.Length) > MostUnpacked;
    }

    private static int Failed(string why, long number, byte[] bytes)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine("artifacts", "mutants")).FullName, $"fuzz-{number}");
        File.WriteAllBytes(path, bytes);
        Console.WriteLine($"FAILED: case {number}, kept in {path}: {why}");
        return 1;
    }
}
