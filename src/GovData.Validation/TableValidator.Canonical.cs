using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

public sealed partial class TableValidator
{
    /// <summary>Judges a table and writes it in the form in which it is submitted, in one pass: what was judged is what is written.</summary>
    /// <param name="source">The table, in any form that is read.</param>
    /// <param name="target">Gets the bytes; stays open. What it got is worth nothing where the report says that the table could not be read to its end.</param>
    /// <param name="cancellationToken">Stops the judging.</param>
    /// <exception cref="IOException">The source can't be opened, or the list of errors or the marked workbook can't be written.</exception>
    public async Task<CanonicalTable> WriteCanonicalAsync(TableSource source, Stream target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        using var opened = await source.OpenAsync(plan.Settings, range: 0, tee: true, cancellationToken).ConfigureAwait(false);
        return await Run().WriteAsync(opened, target, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Reads a table in the form in which it is submitted, without judging it: the bytes that <see cref="WriteCanonicalAsync"/> has written, from the beginning of a key range. A table
    /// that was passed on as given is not read this way.
    /// </summary>
    /// <param name="source">The table, which can be opened again.</param>
    /// <param name="range">The key range to begin with, from 0; the bytes go on to the end of the last.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <returns>The bytes, to be read asynchronously. Reading throws <see cref="InvalidDataException"/> where the table can't be read on.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such range.</exception>
    /// <exception cref="IOException">The source can't be opened.</exception>
    public async Task<Stream> OpenCanonicalAsync(TableSource source, int range = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (range < 0 || range >= source.Ranges) throw new ArgumentOutOfRangeException(nameof(range), range, $"The table has the key ranges 0 to {source.Ranges - 1}.");
        return new CanonicalStream(await source.OpenAsync(plan.Settings, range, tee: false, cancellationToken).ConfigureAwait(false), plan, range);
    }
}
