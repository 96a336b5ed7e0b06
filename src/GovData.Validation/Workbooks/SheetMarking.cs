using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Xml;

namespace GovData.Validation;

/// <summary>Copies a sheet with its marks. Only what is marked differs: rows with a message or a marked cell, the size of the sheet and the widths of its columns.</summary>
internal sealed class SheetMarking(XmlReader reader, XmlWriter writer, MarkPlan plan, MarkedStyles styles, CancellationToken ct)
{
    private readonly SheetColumns columns = new();
    private readonly int messages = plan.Survey.Column;
    private string ns = "";
    private string prefix = "";

    public void Run()
    {
        writer.WriteStartDocument(standalone: true);
        ns = Ooxml.EnterMain(reader, "worksheet");
        prefix = reader.Prefix;
        SheetCopy.Start(reader, writer);
        while (reader.Next())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.Depth != 1) SheetCopy.Node(reader, writer);
            else if (reader.Is("dimension", ns)) Dimension();
            else if (reader.Is("cols", ns)) columns.Read(reader);
            else if (reader.Is("sheetData", ns)) Rows();
            else if (reader.Is("autoFilter", ns)) Filter();
            else
            {
                SheetCopy.Start(reader, writer);
                SheetCopy.Rest(reader, writer);
            }
        }
    }

    private void Dimension()
    {
        var known = CellReference.TryRange(reader.GetAttribute("ref"), out var first, out var last);
        SheetCopy.Start(reader, writer, without: known ? "ref" : null);
        if (known) writer.WriteAttributeString("ref", $"{CellReference.Of(first.Row, first.Column)}:{CellReference.Of(Math.Max(last.Row, plan.LastRow), Math.Max(last.Column, messages))}");
        SheetCopy.Rest(reader, writer);
    }

    /// <summary>A filter on the whole table takes in the new column, so that the clerk can filter by it.</summary>
    private void Filter()
    {
        var widens = CellReference.TryRange(reader.GetAttribute("ref"), out var first, out var last)
            && first.Row == plan.Survey.HeaderRow && first.Column < messages && last.Column < messages;
        SheetCopy.Start(reader, writer, without: widens ? "ref" : null);
        if (widens) writer.WriteAttributeString("ref", $"{CellReference.Of(first.Row, first.Column)}:{CellReference.Of(last.Row, messages)}");
        SheetCopy.Rest(reader, writer);
    }

    private void Rows()
    {
        if (!plan.Survey.HasColumn) columns.Insert(messages);
        columns.Write(writer, prefix, ns);
        SheetCopy.Start(reader, writer);
        for (int row = 0; reader.NextChild(1);)
        {
            if (!reader.Is("row", ns)) continue;
            ct.ThrowIfCancellationRequested();
            row = SheetCopy.RowOf(reader, row);
            NewRowsBefore(row);
            if (plan.Takes(row) || plan.Survey.HasColumn) Row(row);
            else
            {
                SheetCopy.Start(reader, writer);
                SheetCopy.Rest(reader, writer);
            }
        }
        NewRowsBefore(int.MaxValue);
        writer.WriteEndElement();
    }

    private void NewRowsBefore(int row)
    {
        for (int added; (added = plan.Before(row)) > 0;)
        {
            writer.WriteStartElement(prefix, "row", ns);
            writer.WriteAttributeString("r", Text(added));
            NewCells(added, Wanted(added), int.MaxValue, rowStyle: 0);
            writer.WriteEndElement();
        }
    }

    private void Row(int row)
    {
        var rowStyle = Ooxml.IsTrue(reader.GetAttribute("customFormat")) ? Number(reader.GetAttribute("s")) : 0;
        SheetCopy.Start(reader, writer, without: "spans");
        var wanted = Wanted(row);
        for (var column = -1; reader.NextChild(2);)
        {
            if (!reader.Is("c", ns))
            {
                SheetCopy.Start(reader, writer);
                SheetCopy.Rest(reader, writer);
                continue;
            }
            column = SheetCopy.ColumnOf(reader, column);
            NewCells(row, wanted, column, rowStyle);
            var isWanted = wanted.Count > 0 && wanted.Peek() == column;
            if (isWanted) wanted.Dequeue();
            Cell(row, column, isWanted);
        }
        NewCells(row, wanted, int.MaxValue, rowStyle);
        writer.WriteEndElement();
    }

    private void Cell(int row, int column, bool isWanted)
    {
        if (column == messages && row >= plan.Survey.HeaderRow && (isWanted || plan.Survey.HasColumn && row > plan.Survey.HeaderRow))
        {
            if (row == plan.Survey.HeaderRow && plan.Survey.HasColumn)
            {
                SheetCopy.Start(reader, writer);
                SheetCopy.Rest(reader, writer);
                return;
            }
            if (plan.MessageOf(row) is { } message) Message(row, message);
            SheetCopy.Skip(reader);
            return;
        }
        var style = Number(reader.GetAttribute("s"));
        var shown = isWanted ? styles.Of(style, plan.IsWarning(row, column)) : plan.Survey.HasColumn ? styles.Unmarked(style) : style;
        SheetCopy.Start(reader, writer, without: shown != style ? "s" : null);
        if (shown != style) writer.WriteAttributeString("s", Text(shown));
        SheetCopy.Rest(reader, writer);
    }

    /// <summary>The columns that must have a cell in a row, from left to right.</summary>
    private Queue<int> Wanted(int row)
    {
        var wanted = plan.ColumnsOf(row);
        if (plan.MessageOf(row) is not null) wanted.Add(messages);
        wanted.Sort();
        return new Queue<int>(wanted);
    }

    private void NewCells(int row, Queue<int> wanted, int before, int rowStyle)
    {
        while (wanted.Count > 0 && wanted.Peek() < before)
        {
            var column = wanted.Dequeue();
            if (column == messages)
            {
                Message(row, plan.MessageOf(row)!);
                continue;
            }
            writer.WriteStartElement(prefix, "c", ns);
            writer.WriteAttributeString("r", CellReference.Of(row, column));
            writer.WriteAttributeString("s", Text(styles.Of(rowStyle > 0 ? rowStyle : columns.StyleOf(column), plan.IsWarning(row, column))));
            writer.WriteEndElement();
        }
    }

    private void Message(int row, string message) =>
        SheetWriter.WriteText(writer, ns, prefix, row, messages, row == plan.Survey.HeaderRow ? plan.Survey.HeaderStyle : styles.Message(), message);

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
