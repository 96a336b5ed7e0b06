using System;
using System.Collections.Generic;
using System.Globalization;
using System.Xml;

namespace GovData.Validation;

/// <summary>The widths and styles of columns of a sheet, with room made for a column of messages.</summary>
internal sealed class SheetColumns
{
    private const int Most = 20_000;
    private const string Width = "60";
    private readonly List<Dictionary<string, string>> columns = [];

    public int StyleOf(int column)
    {
        foreach (var entry in columns)
            if (Number(entry, "min") <= column + 1 && column + 1 <= Number(entry, "max")) return Number(entry, "style");
        return 0;
    }

    /// <summary>Reads the entries; the reader moves to the end of their element.</summary>
    public void Read(XmlReader reader)
    {
        while (reader.NextChild(1))
        {
            if (columns.Count == Most) throw WorkbookException.TooLarge("The sheet has more columns than a sheet can have.");
            var entry = new Dictionary<string, string>();
            while (reader.MoveToNextAttribute()) entry[reader.Name] = reader.Value;
            reader.MoveToElement();
            columns.Add(entry);
        }
    }

    /// <summary>Gives the column its width, and cuts it out of an entry for several columns.</summary>
    public void Insert(int column)
    {
        var number = column + 1;
        var at = columns.FindIndex(entry => Number(entry, "max") >= number);
        var own = new Dictionary<string, string>();
        if (at < 0) at = columns.Count;
        else if (Number(columns[at], "min") <= number)
        {
            var entry = columns[at];
            columns.RemoveAt(at);
            if (Number(entry, "max") > number) columns.Insert(at, new Dictionary<string, string>(entry) { ["min"] = Text(number + 1) });
            if (Number(entry, "min") < number) columns.Insert(at++, new Dictionary<string, string>(entry) { ["max"] = Text(number - 1) });
            if (entry.TryGetValue("style", out var style)) own["style"] = style;
        }
        own["min"] = own["max"] = Text(number);
        own["width"] = Width;
        own["customWidth"] = "1";
        columns.Insert(at, own);
    }

    public void Write(XmlWriter writer, string prefix, string ns)
    {
        if (columns.Count == 0) return;
        writer.WriteStartElement(prefix, "cols", ns);
        foreach (var entry in columns)
        {
            writer.WriteStartElement(prefix, "col", ns);
            foreach (var (name, value) in entry)
                if (name.IndexOf(':') < 0) writer.WriteAttributeString(name, value);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static int Number(Dictionary<string, string> entry, string name) =>
        entry.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
