using System;
using System.Collections.Generic;
using System.Globalization;
using System.Xml;

namespace GovData.Validation;

/// <summary>Writes one sheet of a new workbook.</summary>
internal sealed class SheetWriter : IDisposable
{
    private const int LongestHint = 255;
    private readonly XmlWriter xml;
    private IReadOnlyList<WorkbookColumn> columns = [];
    private ChoiceLists? choices;
    private int row;
    private bool hasRows;
    private bool ended;

    public SheetWriter(XmlWriter xml)
    {
        this.xml = xml;
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", Ooxml.Main);
    }

    public void Begin(IReadOnlyList<WorkbookColumn> columns, ChoiceLists choices)
    {
        this.columns = columns;
        this.choices = choices;
        xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        if (columns.Count > 0) xml.WriteStartElement("cols", Ooxml.Main);
        for (var i = 0; i < columns.Count; i++)
        {
            xml.WriteStartElement("col", Ooxml.Main);
            Write(("min", Number(i + 1)), ("max", Number(i + 1)), ("width", Number(columns[i].Width)), ("style", Number(PlainStyles.Text)), ("customWidth", "1"));
            xml.WriteEndElement();
        }
        if (columns.Count > 0) xml.WriteEndElement();
        var names = new string?[columns.Count];
        for (var i = 0; i < names.Length; i++) names[i] = columns[i].Name;
        WriteRow(names, PlainStyles.Header);
    }

    public void WriteRow(IReadOnlyList<string?> cells, int style = PlainStyles.Text)
    {
        if (!hasRows) xml.WriteStartElement("sheetData", Ooxml.Main);
        hasRows = true;
        if (row == WorkbookWriter.LastRow) throw new InvalidOperationException("The sheet has no more rows; begin another one.");
        row++;
        xml.WriteStartElement("row", Ooxml.Main);
        xml.WriteAttributeString("r", Number(row));
        for (var i = 0; i < cells.Count; i++)
            if (cells[i] is { Length: > 0 } text) WriteText(xml, Ooxml.Main, "", row, i, style, text);
        xml.WriteEndElement();
    }

    public void Dispose()
    {
        if (ended) return;
        ended = true;
        if (!hasRows) xml.WriteStartElement("sheetData", Ooxml.Main);
        xml.WriteEndElement();
        WriteValidations();
        xml.WriteEndElement();
        xml.Dispose();
    }

    /// <summary>A cell that holds its text itself and shows it as it is, whatever it begins with.</summary>
    public static void WriteText(XmlWriter xml, string ns, string prefix, int row, int column, int style, string text)
    {
        xml.WriteStartElement(prefix, "c", ns);
        xml.WriteAttributeString("r", CellReference.Of(row, column));
        if (style > 0) xml.WriteAttributeString("s", Number(style));
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement(prefix, "is", ns);
        xml.WriteStartElement(prefix, "t", ns);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(EscapedText.Encode(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteValidations()
    {
        var begun = false;
        for (var i = 0; i < columns.Count; i++)
        {
            var (list, hint) = (columns[i].Choices, columns[i].Hint);
            if (list.Count == 0 && string.IsNullOrEmpty(hint)) continue;
            if (!begun) xml.WriteStartElement("dataValidations", Ooxml.Main);
            begun = true;
            xml.WriteStartElement("dataValidation", Ooxml.Main);
            if (list.Count > 0) Write(("type", "list"), ("allowBlank", "1"), ("showErrorMessage", "1"));
            if (!string.IsNullOrEmpty(hint)) Write(("showInputMessage", "1"), ("prompt", EscapedText.Encode(hint!, LongestHint)));
            xml.WriteAttributeString("sqref", $"{CellReference.Of(2, i)}:{CellReference.Of(WorkbookWriter.LastRow, i)}");
            if (list.Count > 0) xml.WriteElementString("formula1", Ooxml.Main, choices!.FormulaOf(list));
            xml.WriteEndElement();
        }
        if (begun) xml.WriteEndElement();
    }

    private void Write(params (string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes) xml.WriteAttributeString(name, value);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
