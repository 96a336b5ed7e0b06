using System.Globalization;
using System.Xml;

namespace GovData.Validation;

/// <summary>Copies XML node by node, and reads where in a sheet it is.</summary>
internal static class SheetCopy
{
    /// <summary>The row the reader is on the start of, given the one before.</summary>
    public static int RowOf(XmlReader reader, int before) => reader.GetAttribute("r") is not { } written ? before + 1
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > before ? row
        : throw WorkbookException.Damaged("The rows of the sheet are not in order.");

    /// <summary>The column of the cell the reader is on the start of, given the one before.</summary>
    public static int ColumnOf(XmlReader reader, int before) => reader.GetAttribute("r") is not { } written ? before + 1
        : CellReference.Column(written) is >= 0 and var column ? column
        : throw WorkbookException.Damaged("A cell says of no column that it is its own.");

    /// <summary>Writes the node the reader is on; an element's start, not what it holds.</summary>
    public static void Node(XmlReader reader, XmlWriter writer)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Start(reader, writer);
                if (reader.IsEmptyElement) writer.WriteEndElement();
                break;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text:
                writer.WriteString(reader.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                writer.WriteWhitespace(reader.Value);
                break;
            case XmlNodeType.CDATA:
                writer.WriteCData(reader.Value);
                break;
            case XmlNodeType.Comment:
                writer.WriteComment(reader.Value);
                break;
            case XmlNodeType.ProcessingInstruction:
                writer.WriteProcessingInstruction(reader.Name, reader.Value);
                break;
        }
    }

    /// <summary>Writes an element's start with its attributes, but for one of them; the element is left open.</summary>
    public static void Start(XmlReader reader, XmlWriter writer, string? without = null)
    {
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName == without && reader.Prefix.Length == 0) continue;
            writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
        }
        reader.MoveToElement();
    }

    /// <summary>Writes what an element holds and its end; the reader moves to that end.</summary>
    public static void Rest(XmlReader reader, XmlWriter writer)
    {
        if (reader.IsEmptyElement)
        {
            writer.WriteEndElement();
            return;
        }
        var depth = reader.Depth;
        do
        {
            reader.Next();
            Node(reader, writer);
        }
        while (reader.NodeType != XmlNodeType.EndElement || reader.Depth != depth);
    }

    /// <summary>Moves to the end of the element the reader is on the start of.</summary>
    public static void Skip(XmlReader reader)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.Next() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
        }
    }
}
