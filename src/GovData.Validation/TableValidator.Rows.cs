using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;

namespace GovData.Validation;

public sealed partial class TableValidator
{
    /// <summary>Reads a table, in any form that is read, as the values in which its rows are submitted, without judging them. Nothing is kept of a row that was read.</summary>
    /// <param name="source">The table.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Every record; one whose form carries no values has none. Reading throws <see cref="InvalidDataException"/> where the table can't be read on.</returns>
    /// <exception cref="InvalidDataException">No column is an item of the entry.</exception>
    /// <exception cref="IOException">The source can't be opened.</exception>
    public IAsyncEnumerable<CanonicalRow> ReadRowsAsync(TableSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return RowsAsync(source, cancellationToken);
    }

    private async IAsyncEnumerable<CanonicalRow> RowsAsync(TableSource source, [EnumeratorCancellation] CancellationToken ct)
    {
        using var table = await source.OpenAsync(plan.Settings, range: 0, tee: false, ct).ConfigureAwait(false);
        var reader = table.Reader;
        var map = await reader.OpenAsync(plan, TableFindings.Untold, ct).ConfigureAwait(false);
        if (reader.Failure is { } unopened) throw CanonicalRows.Unread(unopened);
        var rows = new CanonicalRows(plan, reader, map ?? throw CanonicalRows.Unread(HeaderRules.NoneKnown));
        var batch = new RecordBatch(plan.Items.Length);
        while (await reader.ReadAsync(batch, ct).ConfigureAwait(false))
        {
            foreach (var row in rows.Of(batch)) yield return row;
            if (reader.Failure is { } failure) throw CanonicalRows.Unread(failure);
        }
        if (reader.Failure is { } left) throw CanonicalRows.Unread(left);
    }
}
