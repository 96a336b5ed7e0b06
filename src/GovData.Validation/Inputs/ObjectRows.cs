using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>Objects of a program, by the columns that were named for them.</summary>
internal sealed class ObjectRows<T>(IAsyncEnumerable<T> objects, RowMap<T> columns) : RowSource
{
    private IAsyncEnumerator<T>? rows;

    public override IReadOnlyList<string> ReadHeader() => [.. columns.Columns.Select(column => column.Name)];

    public override async ValueTask<bool> ReadAsync(RowValues row, CancellationToken ct)
    {
        rows ??= objects.GetAsyncEnumerator(ct);
        if (!await rows.MoveNextAsync().ConfigureAwait(false))
        {
            await rows.DisposeAsync().ConfigureAwait(false);
            return false;
        }
        foreach (var column in columns.Columns) row.Add(column.ValueOf(rows.Current));
        return true;
    }
}
