using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>Rows that are no text: of a worksheet, a database, a program.</summary>
internal abstract class RowSource : IDisposable
{
    /// <summary>The names of the columns. Null where the source can't be read; <see cref="Failure"/> says why.</summary>
    public abstract IReadOnlyList<string>? ReadHeader();

    /// <summary>Why reading stopped before the end; null when it didn't.</summary>
    public InputFailure? Failure { get; protected set; }

    /// <summary>Reads the next row's values, one for each column, empty for none; false at the end.</summary>
    public abstract ValueTask<bool> ReadAsync(RowValues row, CancellationToken ct);

    public virtual void Dispose()
    {
    }
}
