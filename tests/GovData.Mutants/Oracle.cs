using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace GovData.Mutants;

/// <summary>Says, without the verifier, why a mutant may be VALID all the same: by the platform's ZIP reader, and by reading a PDF's bytes as they are.</summary>
internal static class Oracle
{
    /// <summary>The class of harmless change; null when the change is none.</summary>
    public static string? Excuse(GoodFile good, byte[] mutant) => good.IsPdf ? PdfExcuse(good.Bytes, mutant) : PackageExcuse(good, mutant);

    private static string? PackageExcuse(GoodFile good, byte[] mutant)
    {
        List<KeyValuePair<string, byte[]>> before = ZipParts.Read(good.Bytes), after;
        try
        {
            after = ZipParts.Read(mutant);
        }
        catch (Exception e) when (e is System.IO.InvalidDataException or System.IO.IOException or NotSupportedException or ArgumentException)
        {
            return null;
        }
        if (before.Count != after.Count || after.DistinctBy(part => part.Key).Count() != after.Count) return null;
        var contents = after.ToDictionary(part => part.Key, part => part.Value);
        string[] differing = [.. before.Where(part => !contents.TryGetValue(part.Key, out var now) || !now.AsSpan().SequenceEqual(part.Value)).Select(part => part.Key)];
        if (differing.Length == 0) return "same names and contents";
        return differing.All(name => contents.ContainsKey(name) && good.Uncovered.Contains(name)) ? "only in a part listed as uncovered: " + string.Join(", ", differing) : null;
    }

    private static string? PdfExcuse(byte[] before, byte[] after)
    {
        if (before.Length != after.Length) return null;
        var (start, end) = PdfMutation.Contents(before);
        if (!before.AsSpan(0, start).SequenceEqual(after.AsSpan(0, start)) || !before.AsSpan(end).SequenceEqual(after.AsSpan(end))) return null;
        string Digits(byte[] file) => Encoding.ASCII.GetString(file, start, end - start).ToUpperInvariant().TrimEnd('0');
        return Digits(before) == Digits(after) ? "only hex case or zero padding" : IsSameRsa(Digits(before), Digits(after)) ? "the other name of one RSA signature (RFC 5754, 3.2)" : null;
    }

    /// <summary>
    /// A signature by RSA over SHA-2 is named rsaEncryption or sha…WithRSAEncryption, as its maker likes; nothing signed says which, and every reader takes both. One digit more
    /// or less in that name, and nothing else, is the same signature.
    /// </summary>
    private static bool IsSameRsa(string before, string after)
    {
        int[] at = [.. Enumerable.Range(0, Math.Min(before.Length, after.Length)).Where(i => before[i] != after[i])];
        if (before.Length != after.Length || at.Length != 1 || at[0] < 17) return false;
        var name = before.Substring(at[0] - 17, 16);
        string[] last = [before.Substring(at[0] - 1, 2), after.Substring(at[0] - 1, 2)];
        return name == "2A864886F70D0101" && last.Contains("01") && last.Any(one => one is "0B" or "0C" or "0D");
    }
}
