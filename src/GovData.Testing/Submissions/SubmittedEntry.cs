using System.Text.Json;
using GovData.Security;

namespace GovData.Testing;

/// <summary>The entry that rows are said to follow: the version in force, with the same items.</summary>
internal static class SubmittedEntry
{
    public static PublishedEntry Of(PublishedCatalog catalogue, JsonElement reference)
    {
        var (code, version) = (reference.Need("code"), reference.GetProperty("version").GetInt32());
        var current = catalogue.Find(code) ?? throw MockProblems.Refuse("entry-unknown", $"The catalogue has no entry {code}.");
        if (version > current.Version) throw MockProblems.Refuse("entry-unknown", $"{code} is at version {current.Version}; there is no version {version}.");
        return version == current.Version ? current : throw MockProblems.Refuse("entry-version-superseded", $"{code} is at version {current.Version}, not {version}.");
    }

    public static void HoldSchema(PublishedEntry entry, string stated)
    {
        var algorithm = DigestAlgorithm.Of(stated.Substring(0, stated.IndexOf(':')));
        if (!algorithm.IsKnown) throw MockProblems.Refuse("schema-digest-mismatch", $"The center does not compute '{algorithm.Value}'; use sm3 or sha-256.");
        var own = SchemaFingerprint.Of(entry.Items, algorithm);
        if (stated != own) throw MockProblems.Refuse("schema-digest-mismatch", $"The item definitions of {entry.Code} version {entry.Version} have the digest {own}.");
    }
}
