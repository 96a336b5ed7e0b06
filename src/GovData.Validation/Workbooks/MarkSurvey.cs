using System;
using System.Globalization;
using System.Xml;

namespace GovData.Validation;

/// <summary>What has to be known of a sheet before it is copied: its header row, and the column after its last one.</summary>
internal sealed class MarkSurvey
{
    /// <summary>The row the names stand in; the first when there is none.</summary>
    public int HeaderRow { get; private set; }

    /// <summary>The column of messages, from 0.</summary>
    public int Column { get; private set; }

    /// <summary>Whether the sheet came with a column of messages, whose messages are out of date.</summary>
    public bool HasColumn { get; private set; }

    /// <summary>The style of the last name in the header row; a new one looks like it.</summary>
    public int HeaderStyle { get; private set; }

    public static MarkSurvey Of(WorkbookReader workbook, WorkbookSheet sheet, int headerRow)
    {
        var survey = new MarkSurvey { HeaderRow = Math.Max(1, headerRow) };
        using (var names = workbook.OpenSheet(sheet.Name))
        {
            var header = names.ReadHeader(headerRow);
            if (names.HeaderRow > 0) survey.HeaderRow = names.HeaderRow;
            for (var i = header.Count - 1; i >= 0 && !survey.HasColumn; i--)
            {
                survey.HasColumn = header[i] == WorkbookMarker.ColumnName;
                survey.Column = i;
            }
        }
        using var reader = workbook.Package.OpenXml(sheet.Part);
        var last = survey.LastColumn(reader);
        if (!survey.HasColumn) survey.Column = last + 1;
        if (survey.Column >= workbook.Package.Limits.Columns) throw WorkbookException.TooLarge("The sheet has no column left for messages.");
        return survey;
    }

    private int LastColumn(XmlReader reader)
    {
        var ns = Ooxml.EnterMain(reader, "worksheet");
        var last = -1;
        while (reader.NextChild(0))
        {
            if (reader.Is("sheetData", ns)) last = Math.Max(last, LastOfRows(reader, ns));
            if (!reader.Is("mergeCells", ns)) continue;
            while (reader.NextChild(1))
                if (CellReference.TryRange(reader.GetAttribute("ref"), out _, out var end) && end.Row >= HeaderRow) last = Math.Max(last, end.Column);
        }
        return last;
    }

    private int LastOfRows(XmlReader reader, string ns)
    {
        var last = -1;
        var row = 0;
        while (reader.NextChild(1))
        {
            if (!reader.Is("row", ns)) continue;
            row = SheetCopy.RowOf(reader, row);
            var column = -1;
            while (reader.NextChild(2))
            {
                if (!reader.Is("c", ns)) continue;
                column = SheetCopy.ColumnOf(reader, column);
                _ = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style);
                if (!HasContent(reader)) continue;
                last = Math.Max(last, column);
                if (row == HeaderRow) HeaderStyle = style;
            }
        }
        return last;
    }

    private static bool HasContent(XmlReader reader)
    {
        var has = false;
        while (reader.NextChild(3)) has |= reader.LocalName is "v" or "is" or "f";
        return has;
    }
}
