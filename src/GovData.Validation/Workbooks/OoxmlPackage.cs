using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace GovData.Validation;

/// <summary>The parts of a package by name. Nothing is unpacked but into the reader's own buffer.</summary>
internal sealed class OoxmlPackage : IDisposable
{
    private readonly ZipArchive zip;
    private readonly PackageBudget budget;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ZipArchiveEntry, uint> checks = [];

    private OoxmlPackage(ZipArchive zip, IReadOnlyList<uint> checks, WorkbookLimits limits)
    {
        this.zip = zip;
        budget = new PackageBudget(limits);
        Limits = limits;
        if (checks.Count != zip.Entries.Count) throw WorkbookException.Damaged("The package's list of entries is not as long as it says.");
        long declared = 0;
        foreach (var entry in zip.Entries)
        {
            declared += entry.Length;
            if (entry.Length < 0 || declared > limits.UnpackedBytes) throw WorkbookException.TooLarge("Unpacked, the workbook is larger than is taken.");
            var name = NameOf(entry);
            if (parts.ContainsKey(name)) throw WorkbookException.Damaged("The package has two parts of one name.");
            parts.Add(name, entry);
            this.checks.Add(entry, checks[this.checks.Count]);
        }
    }

    public WorkbookLimits Limits { get; }

    public IReadOnlyCollection<ZipArchiveEntry> Entries => zip.Entries;

    /// <summary>Opens a package that begins as one. The stream stays open.</summary>
    public static OoxmlPackage Open(Stream stream, WorkbookLimits limits)
    {
        var checks = ZipDirectory.Read(stream, limits.DirectoryBytes);
        stream.Position = 0;
        var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        try
        {
            return new OoxmlPackage(zip, checks, limits);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>The name of the part an entry holds, without a slash before it.</summary>
    public static string NameOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/').TrimStart('/');

    /// <summary>When a part was written; of a part that isn't there, when the first was.</summary>
    public DateTimeOffset TimeOf(string part) => parts.TryGetValue(part, out var entry) ? entry.LastWriteTime : zip.Entries[0].LastWriteTime;

    public bool Has(string part) => parts.ContainsKey(part);

    public PartStream OpenBytes(ZipArchiveEntry entry, bool isXml = false) => new(entry.Open(), entry.CompressedLength, checks[entry], isXml, budget);

    public XmlReader OpenXml(string part, bool keepsAll = false)
    {
        if (!parts.TryGetValue(part, out var entry)) throw WorkbookException.Damaged($"The part {part} is not there.");
        return Ooxml.Reader(OpenBytes(entry, isXml: true), keepsAll);
    }

    /// <summary>A part that is changed as a whole: styles, relationships, content types.</summary>
    public XDocument Load(string part)
    {
        if (parts.TryGetValue(part, out var entry) && entry.Length > Limits.SmallPartBytes) throw WorkbookException.TooLarge($"The part {part} is larger than is taken.");
        using (var check = OpenXml(part, keepsAll: true))
        {
            while (check.Next())
            {
            }
        }
        using var reader = OpenXml(part, keepsAll: true);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public void Dispose() => zip.Dispose();
}
