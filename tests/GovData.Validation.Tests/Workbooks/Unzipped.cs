using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace GovData.Validation.Tests;

/// <summary>The parts of a package, read without the code under test.</summary>
internal sealed class Unzipped
{
    public Unzipped(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            Parts.Add(entry.FullName, copy.ToArray());
        }
    }

    public Dictionary<string, byte[]> Parts { get; } = [];

    public XDocument Xml(string part) => XDocument.Load(new MemoryStream(Parts[part]));

    /// <summary>The package again, with other words in one part: as if a person had changed a cell.</summary>
    public byte[] With(string part, string before, string after)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in Parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(name == part ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(before, after, StringComparison.Ordinal)) : bytes);
            }
        }
        return stream.ToArray();
    }

    /// <summary>The cell of a reference in a sheet; null when it isn't there.</summary>
    public XElement? Cell(string reference, string sheet = "xl/worksheets/sheet1.xml") =>
        Xml(sheet).Descendants().SingleOrDefault(e => e.Name.LocalName == "c" && (string?)e.Attribute("r") == reference);

    /// <summary>The format of a cell, as the styles have it.</summary>
    public XElement Format(string reference, string sheet = "xl/worksheets/sheet1.xml") =>
        Section("cellXfs").Elements().ElementAt((int?)Cell(reference, sheet)!.Attribute("s") ?? 0);

    /// <summary>The colour of the ground of a cell; null when it has none.</summary>
    public string? Ground(string reference, string sheet = "xl/worksheets/sheet1.xml") =>
        (string?)Section("fills").Elements().ElementAt((int?)Format(reference, sheet).Attribute("fillId") ?? 0).Descendants().FirstOrDefault(e => e.Name.LocalName == "fgColor")?.Attribute("rgb");

    public XElement Section(string name) => Xml("xl/styles.xml").Root!.Elements().Single(e => e.Name.LocalName == name);
}
