using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace GovData.Validation;

/// <summary>
/// Gives each style of a marked cell a double with a light red ground: number format, font, border and all else stay. Styles that were given so before are known
/// by that ground, so a workbook that comes back to be marked anew loses its old marks.
/// </summary>
internal sealed class MarkedStyles
{
    private const int Most = 65_000;
    private const string Red = "FFFFC9CC"; // not the FFC7CE that spreadsheet programs themselves offer for bad cells: a ground of this colour is ours
    private static readonly string[] Order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];
    private readonly XElement fills;
    private readonly XElement formats;
    private readonly List<XElement> known;
    private readonly List<XElement> added = [];
    private readonly Dictionary<int, int> marked = [];
    private readonly Dictionary<int, int> unmarked = [];
    private readonly int red;
    private int message = -1;

    public MarkedStyles(XDocument document)
    {
        Document = document;
        var ns = document.Root!.Name.Namespace;
        fills = Section(document.Root, "fills");
        if (!fills.HasElements) fills.Add(Fill(ns, "none"), Fill(ns, "gray125"));
        var reds = fills.Elements().ToList().FindIndex(fill => fill.Descendants(ns + "fgColor").Any(color => (string?)color.Attribute("rgb") == Red));
        if (reds < 0) fills.Add(Fill(ns, "solid", new XElement(ns + "fgColor", new XAttribute("rgb", Red)), new XElement(ns + "bgColor", new XAttribute("indexed", "64"))));
        red = reds < 0 ? fills.Elements().Count() - 1 : reds;
        formats = Section(document.Root, "cellXfs");
        if (!formats.HasElements) formats.Add(new XElement(ns + "xf"));
        known = [.. formats.Elements()];
    }

    public XDocument Document { get; }

    /// <summary>The marked double of a style; itself when it is marked.</summary>
    public int Of(int style)
    {
        style = Known(style);
        if (IsMarked(known[style])) return style;
        if (marked.TryGetValue(style, out var there)) return there;
        return marked[style] = Add(style, ("fillId", Number(red)), ("applyFill", "1"));
    }

    /// <summary>The style without a mark: the one it is a double of if that is still there, else one without any ground.</summary>
    public int Unmarked(int style)
    {
        if (style != Known(style) || !IsMarked(known[style])) return style;
        if (unmarked.TryGetValue(style, out var there)) return there;
        var like = known.FindIndex(format => !IsMarked(format) && IsDouble(format, known[style]));
        return unmarked[style] = like >= 0 ? like : Add(style, ("fillId", "0"));
    }

    /// <summary>The style of messages: text.</summary>
    public int Message() => message < 0 ? message = Add(0, ("numFmtId", "49"), ("applyNumberFormat", "1")) : message;

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

    private bool IsMarked(XElement format) => (string?)format.Attribute("fillId") == Number(red);

    private static bool IsDouble(XElement one, XElement other) => XNode.DeepEquals(WithoutGround(one), WithoutGround(other));

    private static XElement WithoutGround(XElement format)
    {
        var copy = new XElement(format);
        Set(copy, ("fillId", null), ("applyFill", null));
        copy.ReplaceAttributes(copy.Attributes().OrderBy(a => a.Name.LocalName, System.StringComparer.Ordinal).ToList());
        return copy;
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
