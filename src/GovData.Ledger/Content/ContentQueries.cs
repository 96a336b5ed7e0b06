using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;

namespace GovData.Ledger;

/// <summary>Asks the center about one version of its data: which buckets differ, and which rows are in them.</summary>
internal sealed class ContentQueries(SubmissionsClient center, ContentDigestQuery about, ContentTree here)
{
    private const string Digits = "0123456789abcdef";
    private static readonly ContentBucket None = new();
    private long? _version;

    /// <summary>The version that the answers are of.</summary>
    public long Version => _version ?? 0;

    /// <summary>Rows in effect.</summary>
    public long Rows { get; private set; }

    /// <summary>
    /// The smallest buckets that differ, ascending; larger ones where a side has nothing in them and no smaller ones are needed.
    /// </summary>
    /// <exception cref="ContentChangedException">The center's data changed meanwhile.</exception>
    public async IAsyncEnumerable<ContentBucket> DifferingAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var open = new Stack<string>([""]);
        while (open.Count > 0)
        {
            var asked = new List<string>();
            while (open.Count > 0 && asked.Count < ContentDigestQuery.MostPrefixes) asked.Add(open.Pop());
            var deeper = new List<string>();
            foreach (var range in (await AskAsync(asked, withRows: false, cancellationToken).ConfigureAwait(false)).Ranges)
            {
                var parts = range.Buckets.ToDictionary(part => part.Prefix, StringComparer.Ordinal);
                foreach (var digit in Digits)
                {
                    var own = here.Sum(range.Prefix + digit);
                    var there = parts.TryGetValue(own.Prefix, out var part) ? part : None;
                    if (own.Rows == there.Rows && own.Sum == there.Sum) continue;
                    var isSmallest = own.Prefix.Length == here.Depth || there.Rows == 0 || (own.Rows == 0 && there.Rows <= ContentDigestQuery.MostListed);
                    if (isSmallest) yield return new ContentBucket { Prefix = own.Prefix, Rows = there.Rows, Sum = there.Sum };
                    else deeper.Add(own.Prefix);
                }
            }
            for (var i = deeper.Count - 1; i >= 0; i--) open.Push(deeper[i]);
        }
    }

    /// <summary>The rows of buckets.</summary>
    /// <exception cref="ContentChangedException">The center's data changed meanwhile.</exception>
    public async IAsyncEnumerable<RowDigest> ListAsync(IEnumerable<ContentBucket> buckets, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var left = new Queue<ContentBucket>(buckets.Where(bucket => bucket.Rows > 0));
        while (left.Count > 0)
        {
            var asked = new List<string>();
            for (var rows = 0L; left.Count > 0 && asked.Count < ContentDigestQuery.MostPrefixes && (asked.Count == 0 || rows + left.Peek().Rows <= ContentDigestQuery.MostListed);)
            {
                rows += left.Peek().Rows;
                asked.Add(left.Dequeue().Prefix);
            }
            foreach (var range in (await AskAsync(asked, withRows: true, cancellationToken).ConfigureAwait(false)).Ranges)
            {
                foreach (var row in range.Listed) yield return row;
                foreach (var part in range.Buckets) left.Enqueue(part);
            }
        }
    }

    private async Task<ContentDigests> AskAsync(IList<string> prefixes, bool withRows, CancellationToken cancellationToken)
    {
        var query = new ContentDigestQuery { Entry = about.Entry, SchemaDigest = about.SchemaDigest, Prefixes = prefixes, WithRows = withRows };
        var answer = await center.GetContentDigestsAsync(query, cancellationToken).ConfigureAwait(false);
        if (_version is { } version && version != answer.DataVersion) throw new ContentChangedException(isSource: false);
        (_version, Rows) = (answer.DataVersion, answer.Rows);
        return answer;
    }
}
