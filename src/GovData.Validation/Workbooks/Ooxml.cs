using System.Xml;

namespace GovData.Validation;

/// <summary>The words of the format in its two conformance classes, Transitional (what is usually written) and Strict (ISO/IEC 29500).</summary>
internal static class Ooxml
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string StrictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    public const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    public const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>Parts nest a dozen levels deep at most; a reader keeps every level in memory.</summary>
    private const int Deepest = 100;

    public static XmlReader Reader(PartStream stream, bool keepsAll = false) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = !keepsAll,
        IgnoreProcessingInstructions = !keepsAll,
        CloseInput = true,
        NameTable = new BoundedNameTable(),
    });

    /// <summary>Moves to the root element; returns its namespace, which must be one of the two of spreadsheets.</summary>
    public static string EnterMain(XmlReader reader, string root)
    {
        if (reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == root && reader.NamespaceURI is Main or StrictMain) return reader.NamespaceURI;
        throw WorkbookException.Damaged($"A part should begin with {root} and does not.");
    }

    /// <summary>Reads the next node, whatever it is; false at the end.</summary>
    public static bool Next(this XmlReader reader)
    {
        if (!reader.Read()) return false;
        if (reader.Depth > Deepest) throw WorkbookException.TooLarge("A part is nested deeper than any workbook.");
        return true;
    }

    /// <summary>Moves to the next child element of the element at <paramref name="depth"/>; false at that element's end.</summary>
    public static bool NextChild(this XmlReader reader, int depth)
    {
        if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth && reader.IsEmptyElement) return false;
        while (reader.Next())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1) return true;
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth) return false;
        }
        return false;
    }

    public static bool Is(this XmlReader reader, string name, string ns) => reader.LocalName == name && reader.NamespaceURI == ns;

    /// <summary>An attribute of a relationship (<c>r:id</c>) in either conformance class.</summary>
    public static string? RelationId(this XmlReader reader) => reader.GetAttribute("id", Relations) ?? reader.GetAttribute("id", StrictRelations);

    public static bool IsTrue(string? value) => value is "1" or "true" or "on";
}
