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

    /// <summary>Goes on to the next key range; false when there is none.</summary>
    public virtual ValueTask<bool> NextRangeAsync(CancellationToken ct) => new(false);

    /// <summary>Whether a column holds what an earlier judging said of the rows, and nothing to be judged.</summary>
    public virtual bool IsExplanation(string column) => false;

    /// <summary>As <see cref="RecordReader.TryMark"/>; <paramref name="fieldsOf"/> gives the columns of the sheet for a column of the plan.</summary>
    public virtual bool TryMark(MarkList marks, string path, Func<int, IEnumerable<int>> fieldsOf, CancellationToken ct) => false;

    /// <summary>The row of the sheet that a record stands in, from 1; null where there is no sheet.</summary>
    public virtual long? RowOf(long record) => null;

    public virtual void Dispose()
    {
    }
}
