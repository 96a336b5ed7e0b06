using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>The rows of one worksheet. What the workbook itself has wrong is a failure, never an exception.</summary>
internal sealed class WorkbookRows(Stream stream, string? sheet, int headerRow) : RowSource
{
    private readonly long start = stream.Position;
    private readonly List<string?> cells = [];
    private readonly List<WorkbookCellKind> kinds = [];
    private WorkbookReader? workbook;
    private SheetReader? rows;
    private readonly SheetRows places = new();
    private int columns;
    private int explanation = -1;

    public override IReadOnlyList<string>? ReadHeader()
    {
        try
        {
            workbook = WorkbookReader.Open(stream);
            rows = workbook.OpenSheet(sheet);
            string[] names = [.. rows.ReadHeader(headerRow).Select(name => name ?? "")];
            columns = names.Length;
            explanation = Array.FindLastIndex(names, IsExplanation);
            if (columns > 0) return names;
            Failure = headerRow == 0
                ? new InputFailure(InputFailureKind.NoHeader)
                : new InputFailure(InputFailureKind.BadWorkbook, Found: headerRow.ToString(CultureInfo.InvariantCulture), Rule: HeaderRules.NoSuchRow);
        }
        catch (WorkbookException e)
        {
            Failure = new InputFailure(InputFailureKind.BadWorkbook, Found: workbook?.NamesFor(e) ?? "", Rule: FaultRules.Of(e.Fault));
        }
        return null;
    }

    public override ValueTask<bool> ReadAsync(RowValues row, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        int number;
        try
        {
            do
            {
                if (!rows!.Read(out number, cells, kinds)) return new(false);
                for (var i = columns; i < kinds.Count; i++)
                    if (kinds[i] == WorkbookCellKind.Uncalculated) kinds[i] = WorkbookCellKind.Empty;
                if (explanation >= 0 && explanation < cells.Count) (cells[explanation], kinds[explanation]) = (null, WorkbookCellKind.Empty);
            }
            while (kinds.TrueForAll(kind => kind == WorkbookCellKind.Empty));
        }
        catch (WorkbookException e)
        {
            Failure = new InputFailure(InputFailureKind.BadWorkbook, Rule: FaultRules.Of(e.Fault));
            return new(false);
        }
        places.Add(number);
        var last = cells.Count;
        while (last > columns && string.IsNullOrEmpty(cells[last - 1])) last--;
        for (var i = 0; i < last; i++)
        {
            if (kinds[i] == WorkbookCellKind.Uncalculated) row.AddUncalculated();
            else if (kinds[i] == WorkbookCellKind.Number && CellNumber.IsCut(cells[i]!)) row.AddCut(cells[i]!);
            else row.Add(cells[i]);
        }
        return new(true);
    }

    public override bool IsExplanation(string column) => ColumnName.Normalize(column) == WorkbookMarker.ColumnName;

    public override long? RowOf(long record) => places.Of(record);

    public override bool TryMark(MarkList marks, string path, Func<int, IEnumerable<int>> fieldsOf, CancellationToken ct)
    {
        if (rows is null) return false;
        var below = Math.Min(rows.HeaderRow + 1, WorkbookLimits.Default.Rows);
        var (messages, cells, warnings) = marks.Place(record => record == 0 ? below : places.Of(record), fieldsOf);
        try
        {
            using var file = new ReplacedFile(path);
            stream.Position = start;
            WorkbookMarker.Mark(stream, file.Stream, rows.Sheet.Name, rows.HeaderRow, messages, cells, warnings, limits: null, ct);
            file.Complete();
            return true;
        }
        catch (WorkbookException)
        {
            return false;
        }
        catch (Exception e) when (OutputFileException.IsOfFile(e))
        {
            throw new OutputFileException(path, e);
        }
    }

    public override void Dispose()
    {
        rows?.Dispose();
        workbook?.Dispose();
        base.Dispose();
    }
}
