using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client;

/// <summary>
/// A list at the center, fetched as it is read: item by item with <c>await foreach</c>, or page by page with <see cref="GetPageAsync"/>, which C# 7.3
/// can call and any later process can resume from a cursor.
/// </summary>
/// <typeparam name="T">What the list holds.</typeparam>
public class CenterPageable<T> : IAsyncEnumerable<T>
{
    private readonly Func<string?, CancellationToken, Task<CenterPage<T>>> _fetch;

    /// <summary>Makes a list from a way to fetch its pages; also for tests.</summary>
    /// <param name="fetch">Fetches the page at a cursor; null is the first page. It never gives null: reading on would throw <see cref="InvalidOperationException"/>.</param>
    public CenterPageable(Func<string?, CancellationToken, Task<CenterPage<T>>> fetch)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        _fetch = fetch;
    }

    /// <summary>Fetches one page.</summary>
    /// <param name="cursor"><see cref="CenterPage{T}.Next"/> of the page before; null for the first.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidOperationException">The way to fetch pages, given by a test, gave none.</exception>
    public virtual async Task<CenterPage<T>> GetPageAsync(string? cursor = null, CancellationToken cancellationToken = default) =>
        await _fetch(cursor, cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException("The function that fetches pages gave null instead of a page.");

    /// <summary>Fetches page after page.</summary>
    /// <param name="cursor">Where to begin; null for the first page.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TransportException">The center repeats a cursor.</exception>
    public virtual async IAsyncEnumerable<CenterPage<T>> GetPagesAsync(
        string? cursor = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        do
        {
            if (cursor is not null && !seen.Add(cursor)) throw new TransportException(TransportFailure.LoopingCursor);
            var page = await GetPageAsync(cursor, cancellationToken).ConfigureAwait(false);
            yield return page;
            cursor = page.Next;
        }
        while (cursor is not null);
    }

    /// <summary>Reads the items of all pages.</summary>
    public virtual async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in GetPagesAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
            foreach (var item in page.Items)
                yield return item;
    }
}
