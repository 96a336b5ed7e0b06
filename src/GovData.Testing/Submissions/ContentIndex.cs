using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json.Nodes;
using GovData.Security;

namespace GovData.Testing;

/// <summary>内容摘要 · One version of a resource's stored rows by the digests of their keys, formed as the operation <c>getContentDigests</c> says.</summary>
internal sealed class ContentIndex
{
    private const string Digits = "0123456789abcdef";
    private static readonly BigInteger Modulus = BigInteger.Pow(2, 256);

    private readonly List<(string Key, string Row)> _rows;

    private ContentIndex(List<(string Key, string Row)> rows) => _rows = rows;

    public int Rows => _rows.Count;

    public static ContentIndex Of(CsvTable table, PublishedEntry entry)
    {
        var (items, keys) = (PlacesOf(table, entry.ItemNames), PlacesOf(table, entry.Keys));
        var rows = table.Rows.Select(row => (Key: Digest(row, keys), Row: Digest(row, items))).ToList();
        rows.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key) is not 0 and var order ? order : string.CompareOrdinal(left.Row, right.Row));
        return new ContentIndex(rows);
    }

    public int Count(string prefix) => From(prefix + "g") - From(prefix);

    public JsonObject Range(string prefix, bool isListed)
    {
        var range = Bucket(prefix);
        range["buckets"] = isListed ? new JsonArray() : MockJson.List(Digits.Select(digit => prefix + digit).Where(part => Count(part) > 0).Select(Bucket));
        range["listed"] = MockJson.List(_rows.GetRange(From(prefix), isListed ? Count(prefix) : 0).Select(row => new JsonObject { ["key"] = "sm3:" + row.Key, ["row"] = "sm3:" + row.Row }));
        return range;
    }

    private JsonObject Bucket(string prefix)
    {
        var sum = _rows.GetRange(From(prefix), Count(prefix)).Aggregate(BigInteger.Zero, (all, row) => all + BigInteger.Parse("0" + row.Row, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        var digits = (sum % Modulus).ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
        return new JsonObject { ["prefix"] = prefix, ["rows"] = Count(prefix), ["sum"] = digits.PadLeft(64, '0') };
    }

    /// <summary>How many keys come before a prefix; behind its last row with a letter that is no digit.</summary>
    private int From(string prefix)
    {
        var (from, below) = (0, _rows.Count);
        while (from < below)
        {
            var middle = (from + below) / 2;
            if (string.CompareOrdinal(_rows[middle].Key, prefix) < 0) from = middle + 1;
            else below = middle;
        }
        return from;
    }

    private static List<int> PlacesOf(CsvTable table, IEnumerable<string> names) => [.. names.Select(table.Column)];

    private static string Digest(IReadOnlyList<string> row, List<int> places)
    {
        var line = CsvTable.Line([.. places.Select(place => place >= 0 && place < row.Count ? row[place] : "")]);
        return ContentDigest.Of(DigestAlgorithm.Sm3, Encoding.UTF8.GetBytes(line)).ToString().Substring("sm3:".Length);
    }
}
