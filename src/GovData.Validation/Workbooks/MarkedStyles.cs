using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace GovData.Validation;

/// <summary>
/// Gives each style of a marked cell a double with a light red ground, or for warnings a yellow one: number format, font, border and all else stay. Styles that were given so before are known
/// by that ground, so a workbook that comes back to be marked anew loses its old marks.
/// </summary>
internal sealed class MarkedStyles
{
    private const int Most = 65_000;
    private const string Red = "FFFFC9CC"; // not the FFC7CE that spreadsheet programs themselves offer for bad cells: a ground of this colour is ours
    private const string Yellow = "FFFFECA6"; // nor their FFEB9C
    private static readonly string[] Order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];
    private readonly XElement fills;
    private readonly XElement formats;
    private readonly List<XElement> known;
    private readonly List<XElement> added = [];
    private readonly Dictionary<(int Style, bool IsWarning), int> marked = [];
    private readonly Dictionary<int, int> unmarked = [];
    private readonly int red;
    private readonly int yellow;
    private int message = -1;

    public MarkedStyles(XDocument document)
    {
        Document = document;
        var ns = document.Root!.Name.Namespace;
        fills = Section(document.Root, "fills");
        if (!fills.HasElements) fills.Add(Fill(ns, "none"), Fill(ns, "gray125"));
        red = FillOf(ns, Red);
        yellow = FillOf(ns, Yellow);
        formats = Section(document.Root, "cellXfs");
        if (!formats.HasElements) formats.Add(new XElement(ns + "xf"));
        known = [.. formats.Elements()];
    }

    public XDocument Document { get; }

    /// <summary>The marked double of a style; itself when it is marked so.</summary>
    public int Of(int style, bool isWarning = false)
    {
        style = Known(style);
        var ground = Number(isWarning ? yellow : red);
        if ((string?)known[style].Attribute("fillId") == ground) return style;
        if (marked.TryGetValue((style, isWarning), out var there)) return there;
        return marked[(style, isWarning)] = Add(style, ("fillId", ground), ("applyFill", "1"));
    }

    /// <summary>The style without a mark: the one it is a double of if that is still there, else one without any ground.</summary>
    public int Unmarked(int style)
    {
        if (style != Known(style) || !IsMarked(known[style])) return style;
        if (unmarked.TryGetValue(style, out var there)) return there;
        var like = known.FindIndex(format => !IsMarked(format) && IsDouble(format, known[style]));
        return unmarked[style] = like >= 0 ? like : Add(style, ("fillId", "0"));
    }

    /// <summary>The style of messages: text, each on lines of its own.</summary>
    public int Message() => message < 0 ? message = AddWrapped() : message;

    /// <summary>Puts what was asked for into the document.</summary>
    public void Complete()
    {
        formats.Add(added);
        Set(fills, ("count", Number(fills.Elements().Count())));
        Set(formats, ("count", Number(formats.Elements().Count())));
    }

    /// <summary>The styles of a workbook that has none.</summary>
    public static XDocument Plain(string ns)
    {
        var styles = new XDocument();
        using var writer = styles.CreateWriter();
        PlainStyles.Write(writer, ns);
        return styles;
    }

    private int Known(int style) => (uint)style < (uint)known.Count ? style : 0;

    private bool IsMarked(XElement format) => (string?)format.Attribute("fillId") is { } fill && (fill == Number(red) || fill == Number(yellow));

    private static bool IsDouble(XElement one, XElement other) => XNode.DeepEquals(WithoutGround(one), WithoutGround(other));

    private static XElement WithoutGround(XElement format)
    {
        var copy = new XElement(format);
        Set(copy, ("fillId", null), ("applyFill", null));
        copy.ReplaceAttributes(copy.Attributes().OrderBy(a => a.Name.LocalName, System.StringComparer.Ordinal).ToList());
        return copy;
    }

    private int AddWrapped()
    {
        var style = Add(0, ("numFmtId", "49"), ("applyNumberFormat", "1"), ("applyAlignment", "1"));
        if (style == 0) return style;
        var format = added[added.Count - 1];
        format.Elements(format.Name.Namespace + "alignment").Remove();
        format.AddFirst(new XElement(format.Name.Namespace + "alignment", new XAttribute("vertical", "top"), new XAttribute("wrapText", "1")));
        return style;
    }

    /// <summary>The number of the ground of this colour, which is made where it isn't there.</summary>
    private int FillOf(XNamespace ns, string colour)
    {
        var there = fills.Elements().ToList().FindIndex(fill => fill.Descendants(ns + "fgColor").Any(color => (string?)color.Attribute("rgb") == colour));
        if (there >= 0) return there;
        fills.Add(Fill(ns, "solid", new XElement(ns + "fgColor", new XAttribute("rgb", colour)), new XElement(ns + "bgColor", new XAttribute("indexed", "64"))));
        return fills.Elements().Count() - 1;
    }

    private int Add(int style, params (string Name, string? Value)[] changes)
    {
        if (known.Count + added.Count >= Most) return style;
        var format = new XElement(known[style]);
        Set(format, changes);
        added.Add(format);
        return known.Count + added.Count - 1;
    }

    private static XElement Fill(XNamespace ns, string pattern, params XElement[] colors) =>
        new(ns + "fill", new XElement(ns + "patternFill", new XAttribute("patternType", pattern), colors));

    private static XElement Section(XElement root, string name)
    {
        var ns = root.Name.Namespace;
        if (root.Element(ns + name) is { } there) return there;
        var section = new XElement(ns + name);
        var before = root.Elements().LastOrDefault(e => System.Array.IndexOf(Order, e.Name.LocalName) is >= 0 and var at && at < System.Array.IndexOf(Order, name));
        if (before is null) root.AddFirst(section);
        else before.AddAfterSelf(section);
        return section;
    }

    private static void Set(XElement element, params (string Name, string? Value)[] attributes)
    {
        foreach (var (name, value) in attributes) element.SetAttributeValue(name, value);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
