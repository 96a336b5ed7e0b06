using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Security;

namespace GovData.Client;

/// <summary>What an answer about digests of stored rows holds, so that it can be compared with: it answers what was asked and its counts and sums add up.</summary>
internal static class ContentRules
{
    public static bool Answers(ContentDigests answer, ContentDigestQuery query) =>
        answer.Entry.Code == query.Entry.Code && answer.Entry.Version == query.Entry.Version
        && answer.Ranges.Select(range => range?.Prefix).SequenceEqual(query.Prefixes, StringComparer.Ordinal)
        && answer.Ranges.All(range => AddsUp(range) && IsAsAsked(range, query.WithRows) && range.Rows <= answer.Rows && (range.Prefix.Length > 0 || range.Rows == answer.Rows));

    /// <summary>Rows only where they were asked for; where a prefix can be no longer, rows and no buckets.</summary>
    private static bool IsAsAsked(ContentRange range, bool withRows) =>
        withRows ? range.Buckets.Count == 0 || range.Prefix.Length < ContentDigestQuery.LongestPrefix : range.Listed.Count == 0;

    private static bool AddsUp(ContentRange range) => range.Buckets.Count == 0
        ? range.Listed.All(row => IsIn(range.Prefix, row)) && Is(range, range.Listed.Count, Sum(range.Listed.Select(row => DigestSum.Of(row.Row!.Value.Span))))
        : range.Listed.Count == 0 && AreParts(range.Prefix, range.Buckets!) && Is(range, range.Buckets.Sum(part => part.Rows), Sum(range.Buckets.Select(part => part.Sum)));

    private static bool Is(ContentRange range, long rows, DigestSum sum) => range.Rows == rows && range.Sum == sum;

    private static bool IsIn(string prefix, RowDigest? row) =>
        row?.Key?.Algorithm == DigestAlgorithm.Sm3 && row.Row?.Algorithm == DigestAlgorithm.Sm3 && row.Key.ToString().AsSpan("sm3:".Length).StartsWith(prefix.AsSpan(), StringComparison.Ordinal);

    private static bool AreParts(string prefix, IList<ContentBucket?> parts)
    {
        var last = -1;
        foreach (var part in parts)
        {
            var digit = part?.Prefix.Length == prefix.Length + 1 && part.Prefix.StartsWith(prefix, StringComparison.Ordinal) ? "0123456789abcdef".IndexOf(part.Prefix[prefix.Length]) : -1;
            if (digit <= last || part!.Rows < 1) return false;
            last = digit;
        }
        return true;
    }

    private static DigestSum Sum(IEnumerable<DigestSum> sums) => sums.Aggregate(default(DigestSum), DigestSum.Add);
}
