using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>Reads a list from CSV, with the reader that tables are read with.</summary>
internal static class CsvList
{
    public static async Task<ListContent> ReadAsync(Stream stream, TableEncoding? encoding, CancellationToken ct)
    {
        var content = new ListContent();
        using var rows = new PlainRows(stream, encoding);
        if (await rows.ReadHeaderAsync(names => names.Count, ct).ConfigureAwait(false) is { } first)
        {
            content.Rows.Add(new ListRow(1, [.. first.Names.Select(cell => cell.Trim())]));
            AddFaults(content, first.Faults, row: 1, first.Names.Count);
            await ReadRowsAsync(rows, content, first.Names.Count, ct).ConfigureAwait(false);
        }
        content.Encoding = rows.Form.Name;
        if (rows.Failure is { } failure) content.Faults.Add((FaultRules.Of(failure), failure.RecordNumber == 0 ? 0 : failure.RecordNumber + 1, failure.Found));
        (content.Bytes, content.Digest) = await rows.EndAsync(ct).ConfigureAwait(false);
        return content;
    }

    private static async Task ReadRowsAsync(PlainRows rows, ListContent content, int columns, CancellationToken ct)
    {
        rows.Begin(columns);
        var batch = rows.Batch;
        while (await rows.ReadAsync(ct).ConfigureAwait(false))
        {
            AddFaults(content, batch.Faults, batch.FirstRecord + 1, columns);
            for (var row = 0; row < batch.Rows; row++)
            {
                var cells = batch.Columns.Select(column => batch.Form.Decode(batch[column[row]]).Trim()).ToArray();
                if (cells.Any(cell => cell.Length > 0)) content.Rows.Add(new ListRow(batch.FirstRecord + 1 + batch.RecordOf[row], cells));
            }
            if (content.Rows.Count <= ListContent.MostRows) continue;
            content.Faults.Add((SheetRules.TooLarge, 0, null));
            return;
        }
    }

    private static void AddFaults(ListContent content, IReadOnlyList<RecordFault> faults, long row, int columns)
    {
        foreach (var fault in faults.Where(fault => fault.Kind != RecordFaultKind.Blank))
        {
            var fields = fault.Kind == RecordFaultKind.Ragged ? string.Format(CultureInfo.InvariantCulture, "{0}/{1}", fault.Fields, columns) : null;
            content.Faults.Add((FaultRules.Of(fault.Kind), row + fault.Ordinal, fields));
        }
    }
}
