using System.Buffers.Binary;
using System.Globalization;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>The rows of a table as counts and sums, in buckets by the first digits of their keys' digests: as much memory for any number of rows.</summary>
internal sealed class ContentTree(int depth)
{
    private const int BitsOfDigit = 4;
    private const int Deepest = 5;
    private const long RowsOfBucket = 64;

    private readonly long[] _rows = new long[1 << (BitsOfDigit * depth)];
    private readonly DigestSum[] _sums = new DigestSum[1 << (BitsOfDigit * depth)];

    /// <summary>How many digits tell the buckets apart.</summary>
    public int Depth => depth;

    /// <summary>How many buckets there are.</summary>
    public int Buckets => _rows.Length;

    /// <summary>One whose buckets have some dozens of rows each, as long as that costs no more than 40 MB.</summary>
    public static ContentTree For(long rows)
    {
        var depth = 1;
        while (depth < Deepest && RowsOfBucket << (BitsOfDigit * depth) < rows) depth++;
        return new ContentTree(depth);
    }

    public void Add(ContentDigest key, ContentDigest row)
    {
        var at = Of(key);
        _rows[at]++;
        _sums[at] += DigestSum.Of(row.Value.Span);
    }

    /// <summary>The bucket that a key is in.</summary>
    public int Of(ContentDigest key) => (int)(BinaryPrimitives.ReadUInt32BigEndian(key.Value.Span) >> (32 - BitsOfDigit * depth));

    /// <summary>The buckets of a prefix, which is no longer than <see cref="Depth"/>.</summary>
    public (int From, int Below) RangeOf(string prefix)
    {
        var width = BitsOfDigit * (depth - prefix.Length);
        var from = prefix.Length == 0 ? 0 : int.Parse(prefix, NumberStyles.HexNumber, CultureInfo.InvariantCulture) << width;
        return (from, from + (1 << width));
    }

    public ContentBucket Sum(string prefix)
    {
        var (from, below) = RangeOf(prefix);
        var bucket = new ContentBucket { Prefix = prefix };
        for (var at = from; at < below; at++) (bucket.Rows, bucket.Sum) = (bucket.Rows + _rows[at], bucket.Sum + _sums[at]);
        return bucket;
    }
}
