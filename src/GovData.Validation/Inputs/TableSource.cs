using System;
using System.Collections.Generic;
using System.Data.Common;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>
/// 表的来源 (where a table comes from): a file, a stream, the rows of a database, the objects of a program. Where it is given as a function it can be opened again, and
/// must then give the same rows in the same order: a query needs an ORDER BY over a key.
/// </summary>
public abstract class TableSource
{
    private protected TableSource()
    {
    }

    /// <summary>Whether the rows can be had only once, because an open reader or sequence was given and no function.</summary>
    public virtual bool IsOnce => false;

    /// <summary>How many key ranges it is read in.</summary>
    internal virtual int Ranges => 1;

    internal abstract Task<OpenTable> OpenAsync(TableSettings settings, int range, bool tee, CancellationToken ct);

    /// <summary>A file of any form that is read: CSV, JSON Lines, XLSX.</summary>
    /// <param name="path">The file.</param>
    public static TableSource FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = Path.GetFullPath(path);
        return new StreamTable(_ => Task.FromResult<Stream>(OpenFile(full)), full);
    }

    /// <summary>Bytes of any form that is read.</summary>
    /// <param name="open">Opens them from their beginning; they are disposed when they are read.</param>
    public static TableSource FromStream(Func<CancellationToken, Task<Stream>> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new StreamTable(open, path: null);
    }

    /// <summary>The rows of a query. The names of its fields are the columns.</summary>
    /// <param name="open">Runs the query, ordered by a key; the reader is disposed when it is read: let it close its connection (<c>CommandBehavior.CloseConnection</c>).</param>
    public static TableSource FromRows(Func<CancellationToken, Task<DbDataReader>> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new RowsTable(1, (_, ct) => open(ct));
    }

    /// <summary>The rows of a query in key ranges: what was cut of one range is read again from that range alone.</summary>
    /// <param name="ranges">The ranges in rising order, the same each time.</param>
    /// <param name="open">Runs the query for a range, ordered by the key.</param>
    /// <exception cref="ArgumentException">There is no range, or they overlap or fall.</exception>
    public static TableSource FromRows(IReadOnlyList<KeyRange> ranges, Func<KeyRange, CancellationToken, Task<DbDataReader>> open)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        ArgumentNullException.ThrowIfNull(open);
        KeyRange[] kept = [.. ranges];
        if (kept.Length == 0 || Array.Exists(kept, range => range is null)) throw new ArgumentException("Give at least one key range, and none that is null.", nameof(ranges));
        for (var i = 1; i < kept.Length; i++)
            if (kept[i].From < kept[i - 1].Below) throw new ArgumentException($"The key ranges {kept[i - 1]} and {kept[i]} overlap or fall: rows would be sent twice.", nameof(ranges));
        return new RowsTable(kept.Length, (range, ct) => open(kept[range], ct));
    }

    /// <summary>The rows of a reader that is open, which can be read once. It is disposed when it is read.</summary>
    /// <param name="reader">The rows.</param>
    public static TableSource FromRows(DbDataReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var rest = reader;
        return new RowsTable(1, (_, _) => Task.FromResult(Interlocked.Exchange(ref rest, null!) ?? throw Spent()), isOnce: true);
    }

    /// <summary>Objects, one a row.</summary>
    /// <typeparam name="T">The objects.</typeparam>
    /// <param name="open">Begins their sequence anew.</param>
    /// <param name="columns">Which items their values belong to.</param>
    /// <exception cref="ArgumentException">No column is named.</exception>
    public static TableSource FromObjects<T>(Func<CancellationToken, IAsyncEnumerable<T>> open, RowMap<T> columns)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new ObjectsTable<T>(open, Named(columns), isOnce: false);
    }

    /// <summary>Objects, one a row, of a sequence that is read once.</summary>
    /// <typeparam name="T">The objects.</typeparam>
    /// <param name="rows">The objects.</param>
    /// <param name="columns">Which items their values belong to.</param>
    /// <exception cref="ArgumentException">No column is named.</exception>
    public static TableSource FromObjects<T>(IAsyncEnumerable<T> rows, RowMap<T> columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var rest = rows;
        return new ObjectsTable<T>(_ => Interlocked.Exchange(ref rest, null!) ?? throw Spent(), Named(columns), isOnce: true);
    }

    private static RowMap<T> Named<T>(RowMap<T> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return columns.Columns.Count > 0 ? columns : throw new ArgumentException("Name at least one column.", nameof(columns));
    }

    private static FileStream OpenFile(string path) => Directory.Exists(path)
        ? throw new FileNotFoundException($"'{path}' is a directory.", path)
        : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);

    private static InvalidOperationException Spent() => new("These rows could be read once and have been: give a function that opens them anew.");

    private sealed class StreamTable(Func<CancellationToken, Task<Stream>> open, string? path) : TableSource
    {
        internal override async Task<OpenTable> OpenAsync(TableSettings settings, int range, bool tee, CancellationToken ct)
        {
            var stream = await open(ct).ConfigureAwait(false);
            var copied = tee ? new TeeStream(stream) : null;
            var input = new InputBytes(copied ?? stream, settings.ThreadsFor(InputBytes.LengthOf(stream)) > 1);
            try
            {
                return new OpenTable(await TableInput.OpenAsync(stream, input, path, settings, ct, copied).ConfigureAwait(false), input, copied, stream);
            }
            catch
            {
                input.Dispose();
                stream.Dispose();
                throw;
            }
        }
    }

    private sealed class RowsTable(int ranges, Func<int, CancellationToken, Task<DbDataReader>> open, bool isOnce = false) : TableSource
    {
        public override bool IsOnce => isOnce;

        internal override int Ranges => ranges;

        internal override async Task<OpenTable> OpenAsync(TableSettings settings, int range, bool tee, CancellationToken ct) =>
            new(new RowReader(new RangedRows(await open(range, ct).ConfigureAwait(false), range, ranges, open)));
    }

    private sealed class ObjectsTable<T>(Func<CancellationToken, IAsyncEnumerable<T>> open, RowMap<T> columns, bool isOnce) : TableSource
    {
        public override bool IsOnce => isOnce;

        internal override Task<OpenTable> OpenAsync(TableSettings settings, int range, bool tee, CancellationToken ct) =>
            Task.FromResult(new OpenTable(new RowReader(new ObjectRows<T>(open(ct), columns))));
    }
}
