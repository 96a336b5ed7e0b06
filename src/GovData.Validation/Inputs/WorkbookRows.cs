using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>The rows of one worksheet. What the workbook itself has wrong is a failure, never an exception.</summary>
internal sealed class WorkbookRows(Stream stream, string? sheet, int headerRow) : RowSource
{
    private readonly List<string?> cells = [];
    private WorkbookReader? workbook;
    private SheetReader? rows;
    private int columns;

    public override IReadOnlyList<string>? ReadHeader()
    {
        try
        {
            workbook = WorkbookReader.Open(stream);
            rows = workbook.OpenSheet(sheet);
            string[] names = [.. rows.ReadHeader(headerRow).Select(name => name ?? "")];
            columns = names.Length;
            if (columns > 0) return names;
            Failure = new InputFailure(InputFailureKind.NoHeader);
        }
        catch (WorkbookException e)
        {
            Failure = new InputFailure(InputFailureKind.BadWorkbook, Rule: FaultRules.Of(e.Fault));
        }
        return null;
    }

    public override ValueTask<bool> ReadAsync(RowValues row, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        try
        {
            if (!rows!.Read(out _, cells)) return new(false);
        }
        catch (WorkbookException e)
        {
            Failure = new InputFailure(InputFailureKind.BadWorkbook, Rule: FaultRules.Of(e.Fault));
            return new(false);
        }
        var last = cells.Count;
        while (last > columns && string.IsNullOrEmpty(cells[last - 1])) last--;
        for (var i = 0; i < last; i++) row.Add(cells[i]);
        return new(true);
    }

    public override void Dispose()
    {
        rows?.Dispose();
        workbook?.Dispose();
        base.Dispose();
    }
}
