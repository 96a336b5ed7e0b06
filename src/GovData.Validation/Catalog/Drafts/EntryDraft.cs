using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>目录条目草稿. An entry inferred from a table: its items with type, length, required, identifier, code set and key as far as the rows show them.</summary>
/// <remarks>
/// What a table can't show (title, provider, abstract, sharing, …) stays empty, and <see cref="Report"/> names it. What is inferred holds for the
/// rows that were looked at: people confirm it. Identifiers are recognised by check digit only. Codes are recognised where few short values
/// come back again and again; numbers of persons never become codes, but look at the code sets before you hand an entry on.
/// Memory is bounded whatever the rows: whether a column is unique is judged over the first of them.
/// </remarks>
public class EntryDraft
{
    /// <summary>The draft.</summary>
    public CatalogEntry Entry { get; set; } = new();

    /// <summary>What is missing in the entry, and what of the table could not be read. Rows, bytes and digest are those of the table.</summary>
    public QualityReport Report { get; set; } = new();

    /// <summary>Drafts an entry from a file. A file that isn't there or can't be read gives a report that says so.</summary>
    /// <param name="path">The table: a workbook (XLSX) or CSV, with names of columns in the first row; or JSON Lines, by the ending <c>.jsonl</c> or <c>.ndjson</c> or because it begins with an object.</param>
    /// <param name="options">How it is drafted; the defaults when null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static Task<EntryDraft> FromFileAsync(string path, EntryDraftOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return ReadFileAsync(path, new Drafter(options ?? new EntryDraftOptions()), cancellationToken);
    }

    /// <summary>Drafts an entry from a stream, from its position to its end. The stream stays open.</summary>
    /// <param name="stream">The table, with names of columns in the first row: CSV; JSON Lines, where it begins with an object; where it can seek and stands at its beginning, also a workbook (XLSX).</param>
    /// <param name="options">How it is drafted; the defaults when null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">The stream can't be read.</exception>
    public static Task<EntryDraft> FromAsync(Stream stream, EntryDraftOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead) throw new ArgumentException("The stream can't be read; it may be closed or made for writing.", nameof(stream));
        return new Drafter(options ?? new EntryDraftOptions()).DraftAsync(stream, path: null, cancellationToken);
    }

    /// <summary>The items and how many kinds of findings.</summary>
    public override string ToString() => FormattableString.Invariant($"{Entry?.Items?.Count ?? 0} items, {Report?.Counts?.Count ?? 0} kinds of findings");

    private static async Task<EntryDraft> ReadFileAsync(string path, Drafter drafter, CancellationToken ct)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 4096, useAsync: true);
            return await drafter.DraftAsync(file, path, ct).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return drafter.Unreadable(InputRules.OfUnopened(e, path));
        }
    }
}
