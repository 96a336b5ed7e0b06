using System.Collections.Generic;
using System.Globalization;

namespace GovData.Validation;

/// <summary>Which styles of cells show a number as a date.</summary>
internal sealed class CellStyles
{
    private readonly List<NumberShape> shapes = [];

    /// <summary>Reads the part; no part, no dates.</summary>
    public static CellStyles Read(OoxmlPackage package, string? part)
    {
        var styles = new CellStyles();
        if (part is null || !package.Has(part)) return styles;
        using var reader = package.OpenXml(part);
        var ns = Ooxml.EnterMain(reader, "styleSheet");
        var custom = new Dictionary<int, NumberShape>();
        while (reader.NextChild(0))
        {
            if (reader.Is("numFmts", ns))
            {
                while (reader.NextChild(1))
                    if (IdOf(reader.GetAttribute("numFmtId")) is { } id && reader.GetAttribute("formatCode") is { } code) custom[id] = NumberFormat.OfCode(code);
            }
            else if (reader.Is("cellXfs", ns))
            {
                while (reader.NextChild(1))
                {
                    if (styles.shapes.Count > ushort.MaxValue) throw WorkbookException.TooLarge("The workbook has more styles than any workbook.");
                    var id = IdOf(reader.GetAttribute("numFmtId")) ?? 0;
                    styles.shapes.Add(custom.TryGetValue(id, out var shape) ? shape : NumberFormat.OfBuiltIn(id));
                }
            }
        }
        return styles;
    }

    public NumberShape ShapeOf(int style) => (uint)style < (uint)shapes.Count ? shapes[style] : NumberShape.Number;

    private static int? IdOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
