using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

internal sealed partial class Drafter
{
    /// <summary>Only a stream that can seek is looked at as a workbook; of any other the reader of text says what it is.</summary>
    private static bool IsWorkbook(Stream stream)
    {
        if (!stream.CanSeek || stream.Position != 0) return false;
        var start = new byte[8];
        var length = stream.Read(start, 0, start.Length);
        stream.Position = 0;
        return EncodingSuspect.OfStart(start.AsSpan(0, length)) == InputFailureKind.Workbook;
    }

    private async Task<EntryDraft> DraftWorkbookAsync(Stream stream, CancellationToken ct)
    {
        using var input = new InputBytes(stream);
        await input.DrainAsync(ct).ConfigureAwait(false);
        stream.Position = 0;
        ColumnProfile[] columns = [];
        WorkbookReader? opened = null;
        try
        {
            using var workbook = opened = WorkbookReader.Open(stream);
            using var sheet = workbook.OpenSheet(options.Sheet);
            var header = sheet.ReadHeader();
            if (header.Count == 0) Add(InputRules.NoHeader, 0, null);
            columns = [.. header.Select(name => new ColumnProfile(name ?? "", budget.Share(header.Count), fillers))];
            ReadRows(sheet, columns, ct);
        }
        catch (WorkbookException e)
        {
            Add(FaultRules.Of(e.Fault), rows == 0 ? 0 : rows + 1, opened?.NamesFor(e));
        }
        return ToDraft(columns, input.Count, input.Digest());
    }

    private void ReadRows(SheetReader sheet, ColumnProfile[] columns, CancellationToken ct)
    {
        var cells = new List<string?>();
        while (columns.Length > 0 && (options.Rows is not { } most || rows < most) && sheet.Read(out _, cells))
        {
            ct.ThrowIfCancellationRequested();
            rows++;
            if (cells.Count > columns.Length) Add(RecordRules.Ragged, rows, null);
            for (var column = 0; column < columns.Length; column++)
                columns[column].Add(Encoding.UTF8.GetBytes(column < cells.Count ? cells[column] ?? "" : ""));
        }
    }
}
