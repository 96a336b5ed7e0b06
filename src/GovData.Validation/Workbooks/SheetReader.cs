using System;
using System.Collections.Generic;
using System.Globalization;
using System.Xml;

namespace GovData.Validation;

/// <summary>Reads a sheet row by row. Rows without a value, and cells after the last value of a row, are not there, however they are formatted.</summary>
internal sealed class SheetReader : IDisposable
{
    private readonly WorkbookReader workbook;
    private readonly XmlReader reader;
    private readonly string ns;
    private readonly TextBuffer text;
    private readonly WorkbookLimits limits;
    private int row;
    private bool finished;

    public SheetReader(WorkbookReader workbook, WorkbookSheet sheet)
    {
        this.workbook = workbook;
        Sheet = sheet;
        limits = workbook.Package.Limits;
        text = new TextBuffer(limits.TextCharacters);
        reader = workbook.Package.OpenXml(sheet.Part);
        ns = Ooxml.EnterMain(reader, "worksheet");
        do
            finished = !reader.NextChild(0);
        while (!finished && !reader.Is("sheetData", ns));
    }

    public WorkbookSheet Sheet { get; }

    /// <summary>The row the header was found in; 0 when it wasn't.</summary>
    public int HeaderRow { get; private set; }

    /// <summary>Formulas met so far of which the file has no result: the program that wrote it doesn't calculate. Their cells came out empty.</summary>
    public long UncalculatedFormulas { get; private set; }

    /// <summary>Reads the names of the columns, before any row; none when the row has no value.</summary>
    /// <param name="headerRow">The row, from 1; 0 = the first with a value. What stands above is skipped, but for a name merged down from there.</param>
    public IReadOnlyList<string?> ReadHeader(int headerRow = 0)
    {
        var above = new SheetHeader();
        var cells = new List<string?>();
        while (Read(out var number, cells))
        {
            if (headerRow == 0 || number == headerRow) HeaderRow = number;
            if (HeaderRow > 0) return above.Complete(cells, number, () => WorkbookReader.Guarded(() => MergedCells.Above(workbook.Package, Sheet.Part, number)));
            if (number > headerRow) break;
            above.Add(number, cells);
        }
        return [];
    }

    /// <summary>Reads the next row that has a value; false when there is none.</summary>
    /// <param name="rowNumber">Its number in the sheet, from 1.</param>
    /// <param name="cells">Takes the texts up to the last value; null = nothing there.</param>
    /// <param name="kinds">Takes what each cell was. Where it is asked for, a formula without a result is a cell without a text, otherwise it isn't there.</param>
    /// <exception cref="WorkbookException">The sheet is damaged or too large; it says at which row.</exception>
    public bool Read(out int rowNumber, List<string?> cells, List<WorkbookCellKind>? kinds = null)
    {
        try
        {
            while (NextRow())
            {
                cells.Clear();
                kinds?.Clear();
                ReadCells(cells, kinds);
                if (cells.Count == 0) continue;
                rowNumber = row;
                return true;
            }
        }
        catch (WorkbookException e) when (e.RowNumber == 0)
        {
            throw e.At(row);
        }
        catch (Exception e) when (WorkbookException.IsBadBytes(e))
        {
            throw WorkbookException.Damaged("The sheet can't be read on.", e).At(row);
        }
        rowNumber = 0;
        cells.Clear();
        kinds?.Clear();
        return false;
    }

    public void Dispose() => reader.Dispose();

    private bool NextRow()
    {
        if (finished) return false;
        while (reader.NextChild(1))
        {
            if (!reader.Is("row", ns)) continue;
            var number = reader.GetAttribute("r") is { } written ? int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var r) ? r : 0 : row + 1;
            if (number <= row) throw WorkbookException.Damaged("The rows of the sheet are not in order.");
            if (number > limits.Rows) throw WorkbookException.TooLarge("The sheet has more rows than a sheet can have.");
            row = number;
            return true;
        }
        finished = true;
        while (reader.Next())
        {
        }
        return false;
    }

    private void ReadCells(List<string?> cells, List<WorkbookCellKind>? kinds)
    {
        var column = 0;
        while (reader.NextChild(2))
        {
            if (!reader.Is("c", ns)) continue;
            string? type = null;
            var style = 0;
            while (reader.MoveToNextAttribute())
            {
                if (reader.LocalName == "r") column = CellReference.Column(reader.Value);
                else if (reader.LocalName == "t") type = reader.Value;
                else if (reader.LocalName == "s" && !int.TryParse(reader.Value, NumberStyles.None, CultureInfo.InvariantCulture, out style)) style = 0;
            }
            reader.MoveToElement();
            if (column < 0) throw WorkbookException.Damaged("A cell says of no column that it is its own.");
            if (column >= limits.Columns) throw WorkbookException.TooLarge("The sheet has more columns than a sheet can have.");
            var value = ReadCell(type, style, out var kind);
            if (value is { Length: > 0 } || kind == WorkbookCellKind.Uncalculated && kinds is not null) Put(cells, kinds, column, value, kind);
            column++;
        }
    }

    private static void Put(List<string?> cells, List<WorkbookCellKind>? kinds, int column, string? value, WorkbookCellKind kind)
    {
        while (cells.Count <= column)
        {
            cells.Add(null);
            kinds?.Add(WorkbookCellKind.Empty);
        }
        cells[column] = value;
        if (kinds is not null) kinds[column] = kind;
    }

    private string? ReadCell(string? type, int style, out WorkbookCellKind kind)
    {
        text.Clear();
        bool hasFormula = false, hasResult = false;
        while (reader.NextChild(3))
        {
            if (reader.Is("v", ns))
            {
                text.ReadElement(reader);
                hasResult |= text.Length > 0 || type == "str"; // only a text may come out empty; any other formula with an empty value was never calculated
            }
            else if (reader.Is("is", ns))
            {
                hasResult = true;
                text.ReadStringItem(reader, ns);
            }
            else if (reader.Is("f", ns))
            {
                hasFormula = true;
            }
        }
        var isUncalculated = hasFormula && !hasResult;
        if (isUncalculated) UncalculatedFormulas++;
        kind = isUncalculated ? WorkbookCellKind.Uncalculated : WorkbookCellKind.Text;
        return text.Length == 0 ? null : Show(type, style, ref kind);
    }

    private string Show(string? type, int style, ref WorkbookCellKind kind)
    {
        switch (type)
        {
            case null or "n":
                return ShowNumber(style, ref kind);
            case "s":
                return int.TryParse(text.ToString().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && workbook.Strings.Get(index) is { } shared
                    ? shared : throw WorkbookException.Damaged("A cell refers to a text that is not there.");
            case "b":
                kind = WorkbookCellKind.Logical;
                return text.ToString() is "1" or "true" ? "true" : "false";
            case "e":
                kind = WorkbookCellKind.Error;
                return text.ToString();
            case "d":
                kind = WorkbookCellKind.Date;
                return CellDate.OfIso(text.ToString(), workbook.Styles.ShapeOf(style));
            default:
                text.Decode();
                return text.ToString();
        }
    }

    private string ShowNumber(int style, ref WorkbookCellKind kind)
    {
        var shape = workbook.Styles.ShapeOf(style);
        if (shape != NumberShape.Number && CellNumber.TryParse(text.Span, out var serial) && CellDate.ToText(serial, shape, workbook.Is1904) is { } date)
        {
            kind = WorkbookCellKind.Date;
            return date;
        }
        if (CellNumber.ToText(text.Span) is not { } number) return text.ToString();
        kind = WorkbookCellKind.Number;
        return number;
    }
}
