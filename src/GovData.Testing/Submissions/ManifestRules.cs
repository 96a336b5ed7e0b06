using System.Text.Json;

namespace GovData.Testing;

/// <summary>What the center holds a manifest against before the close takes effect.</summary>
internal static class ManifestRules
{
    public static void Hold(JsonElement manifest, SubmissionRecord submission)
    {
        Same("key", manifest.Need("key"), submission.Key);
        Same("department", manifest.Need("department"), submission.Department);
        Same("period", manifest.Need("period"), submission.Period);
        Same("mode", manifest.Need("mode"), submission.Mode);
        Same("schemaDigest", manifest.Need("schemaDigest"), submission.Announcement.Need("schemaDigest"));
        if (!JsonElement.DeepEquals(manifest.GetProperty("entry"), submission.Announcement.GetProperty("entry"))) throw Mismatch("entry is not the one announced.");
        Parts(manifest.List("parts"), submission);
        var size = submission.Parts.Values.Take(manifest.List("parts").Count).Sum(p => (long)p.Content.Length);
        if (manifest.GetProperty("totalSize").GetInt64() != size) throw Mismatch($"totalSize is {manifest.GetProperty("totalSize").GetInt64()}; {size} bytes arrived.");
    }

    /// <summary>Parts behind the last one named may be left from before the sender's ledger was restored; the manifest is of a later generation, and they are dropped.</summary>
    private static void Parts(IReadOnlyList<JsonElement> listed, SubmissionRecord submission)
    {
        for (var i = 0; i < listed.Count; i++)
        {
            var number = listed[i].GetProperty("number").GetInt32();
            if (number != i + 1) throw Mismatch($"parts are numbered from 1 without gaps; where {i + 1} should stand, there is {number}.");
            if (!submission.Parts.TryGetValue(number, out var part)) throw MockProblems.Refuse("part-missing", $"Part {number} has not arrived.");
            Same($"part {number}'s digest", listed[i].Need("digest"), part.Digest);
            if (listed[i].GetProperty("size").GetInt64() != part.Content.Length) throw Mismatch($"part {number} has {part.Content.Length} bytes.");
        }
        var latest = submission.Parts.Values.Take(listed.Count).Select(p => p.Generation).DefaultIfEmpty().Max();
        if (submission.Parts.Values.Skip(listed.Count).Any(p => p.Generation >= latest)) throw Mismatch($"the center holds {submission.Parts.Count} parts, the manifest names {listed.Count}.");
    }

    private static void Same(string what, string stated, string held)
    {
        if (stated != held) throw Mismatch($"{what} is '{stated}'; the center has '{held}'.");
    }

    private static CallRefused Mismatch(string detail) => MockProblems.Refuse("manifest-mismatch", "The manifest does not match: " + detail);
}
