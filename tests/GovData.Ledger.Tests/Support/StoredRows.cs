using System.Text.Json;
using GovData.Security;

namespace GovData.Ledger.Tests;

/// <summary>What the mock center has stored, and the same digest made here of the rows that should be there.</summary>
internal static class StoredRows
{
    /// <summary>Of the one table in the pool, the digest of its rows as a multiset.</summary>
    public static string DigestAt(City city)
    {
        using var snapshot = JsonDocument.Parse(city.Center.Snapshot());
        return Find(snapshot.RootElement) ?? "nothing is stored";
    }

    public static string DigestOf(IEnumerable<string> lines) =>
        ContentDigest.Of(DigestAlgorithm.Sm3, Encoding.UTF8.GetBytes(string.Join('\n', lines.Order(StringComparer.Ordinal)))).ToString();

    private static string? Find(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.TryGetProperty("rowsDigest", out var digest) ? digest.GetString() : element.EnumerateObject().Select(member => Find(member.Value)).FirstOrDefault(found => found is not null),
        JsonValueKind.Array => element.EnumerateArray().Select(Find).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
