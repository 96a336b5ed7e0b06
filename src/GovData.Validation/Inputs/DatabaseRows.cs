using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>The rows of a database reader, as they come.</summary>
internal sealed class DatabaseRows(DbDataReader reader) : RowSource
{
    public override IReadOnlyList<string> ReadHeader() => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];

    public override async ValueTask<bool> ReadAsync(RowValues row, CancellationToken ct)
    {
        if (!await reader.ReadAsync(ct).ConfigureAwait(false)) return false;
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (reader.IsDBNull(i)) row.AddEmpty();
            else row.Add(reader.GetValue(i));
        }
        return true;
    }
}
