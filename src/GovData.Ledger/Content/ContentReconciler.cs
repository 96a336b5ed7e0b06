using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;
using GovData.Standards;

namespace GovData.Ledger;

/// <summary>
/// 内容对账: compares a department's table with the rows that the center has in effect, by counts and digests; no row is sent by either side. The table is read once, in as
/// much memory whatever its size, and again only to name the rows that differ.
/// </summary>
/// <remarks>Values are compared as the texts in which they are submitted: <c>03</c> is not <c>3</c>. It finds mistakes, not fraud. Safe for concurrent use.</remarks>
public class ContentReconciler
{
    private readonly SubmissionsClient _center = null!;
    private readonly ContentReconcilerOptions _options = null!;

    /// <summary>Compares with a center.</summary>
    /// <param name="center">The center's submissions.</param>
    /// <param name="options">Copied; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public ContentReconciler(SubmissionsClient center, ContentReconcilerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(center);
        (_center, _options) = (center, (options ?? new ContentReconcilerOptions()).Copy());
    }

    /// <summary>For test doubles.</summary>
    protected ContentReconciler()
    {
    }

    /// <summary>Compares a whole table, such as the one a period was submitted in full from, with the center's rows in effect.</summary>
    /// <param name="entry">The published entry in force. It needs a key.</param>
    /// <param name="source">The table: something that can be opened again and gives the same rows.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    /// <exception cref="ArgumentException">The entry has no key item, or the source can be read only once.</exception>
    /// <exception cref="ContentChangedException">The table, or again and again the center's data, changed meanwhile.</exception>
    /// <exception cref="InvalidDataException">The table can't be read to its end, or no row of it has a key.</exception>
    /// <exception cref="IOException">The table can't be opened.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual async Task<ContentReconciliation> CompareAsync(CatalogEntry entry, SubmissionSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(source);
        _ = EntryKeys.Of(entry);
        if (source.Table.IsOnce) throw new ArgumentException("The table can be read only once: give a function that opens it anew.", nameof(source));
        var about = new ContentDigestQuery { Entry = new EntryReference { Code = entry.Code, Version = entry.Version }, SchemaDigest = SchemaDigest.Of(entry.Items), Prefixes = [""] };
        var tree = ContentTree.For((await _center.GetContentDigestsAsync(about, cancellationToken).ConfigureAwait(false)).Rows);
        var rows = new SourceRows(entry, source, _options.Progress);
        await rows.ReadAsync((_, key, row) => tree.Add(key, row), cancellationToken).ConfigureAwait(false);
        for (var restarts = 0; ; restarts++)
        {
            try
            {
                var result = new ContentReconciliation { Entry = about.Entry, RowsHere = rows.Rows, RowsUnreadable = rows.Unreadable, Restarts = restarts };
                await CompareAsync(new ContentQueries(_center, about, tree), tree, rows, result, cancellationToken).ConfigureAwait(false);
                await NameAsync(entry, rows.Digester, result, cancellationToken).ConfigureAwait(false);
                return result;
            }
            catch (ContentChangedException changed) when (!changed.IsSource && restarts < _options.MaxRestarts)
            {
            }
        }
    }

    private async Task CompareAsync(ContentQueries center, ContentTree tree, SourceRows rows, ContentReconciliation result, CancellationToken cancellationToken)
    {
        var buckets = center.DifferingAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var _ = buckets.ConfigureAwait(false);
        var more = await buckets.MoveNextAsync().ConfigureAwait(false);
        while (more && result.Differences.Count < _options.MaxDifferences)
        {
            var (taken, around) = (new List<ContentBucket>(), 0L);
            // In each bucket at least one row differs.
            for (; more && around < _options.RowsHeld && taken.Count <= _options.MaxDifferences; more = await buckets.MoveNextAsync().ConfigureAwait(false))
            {
                taken.Add(buckets.Current);
                around += buckets.Current.Rows;
            }
            var window = new ContentWindow(tree, rows.Digester, result, _options.MaxDifferences);
            taken.ForEach(window.Take);
            await foreach (var row in center.ListAsync(taken, cancellationToken).ConfigureAwait(false)) window.Take(row);
            await rows.ReadAsync(window.Meet, cancellationToken).ConfigureAwait(false);
            window.Finish();
        }
        (result.DataVersion, result.RowsThere, result.IsComplete) = (center.Version, center.Rows, !more);
        result.Differences = [.. result.Differences.OrderBy(difference => difference.Row ?? long.MaxValue)];
    }

    /// <summary>Looks for the keys of rows that only the center has in the earlier tables.</summary>
    private async Task NameAsync(CatalogEntry entry, RowDigester digester, ContentReconciliation result, CancellationToken cancellationToken)
    {
        var nameless = result.Differences.Where(difference => difference.KeyDigest is not null).ToLookup(difference => difference.KeyDigest!);
        if (nameless.Count == 0) return;
        foreach (var earlier in _options.Earlier)
            await new SourceRows(entry, earlier, _options.Progress).ReadAsync(
                (row, key, _) =>
                {
                    foreach (var difference in nameless[key]) difference.Key = [.. digester.KeyOf(row.Values)];
                },
                cancellationToken).ConfigureAwait(false);
    }
}
