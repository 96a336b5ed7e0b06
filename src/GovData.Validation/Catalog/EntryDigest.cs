using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>What was judged, in bytes: the JSON of the entries, each followed by a line feed.</summary>
internal static class EntryDigest
{
    public static (long Bytes, string Digest) Of(IEnumerable<CatalogEntry> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long count = 0;
        foreach (var entry in entries)
        {
            var bytes = Encoding.UTF8.GetBytes(entry.ToJson() + "\n");
            hash.AppendData(bytes);
            count += bytes.Length;
        }
        return (count, "sha-256:" + Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
