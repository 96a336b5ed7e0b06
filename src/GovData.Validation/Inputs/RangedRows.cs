using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>The rows of several database readers, one key range after the other.</summary>
internal sealed class RangedRows(DbDataReader first, int range, int ranges, Func<int, CancellationToken, Task<DbDataReader>> open) : RowSource
{
    private readonly string[] names = Names(first);
    private DbDataReader reader = first;
    private DatabaseRows rows = new(first);

    public override IReadOnlyList<string> ReadHeader() => names;

    public override ValueTask<bool> ReadAsync(RowValues row, CancellationToken ct) => rows.ReadAsync(row, ct);

    public override async ValueTask<bool> NextRangeAsync(CancellationToken ct)
    {
        if (range + 1 >= ranges) return false;
        reader.Dispose();
        reader = await open(++range, ct).ConfigureAwait(false);
        rows = new DatabaseRows(reader);
        return Names(reader).SequenceEqual(names, StringComparer.Ordinal)
            ? true
            : throw new InvalidOperationException($"Key range {range} has other columns than those before it: let every range be the same query.");
    }

    public override void Dispose()
    {
        reader.Dispose();
        base.Dispose();
    }

    private static string[] Names(DbDataReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
}
