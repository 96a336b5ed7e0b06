using System;
using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>
/// The cross-reference sections of a PDF from the newest to the oldest (ISO 32000-1, 7.5.4 to 7.5.8), tables and streams. Nothing is repaired: a file whose
/// own directory does not lead to its objects is read differently by every reader.
/// </summary>
internal sealed class PdfCrossReferences
{
    private const int Tail = 2048;

    private readonly byte[] _file;
    private readonly PdfBudget _budget;
    private readonly Dictionary<int, PdfPlace> _places = [];
    private readonly HashSet<int> _seen = [];

    private PdfCrossReferences(byte[] file, PdfBudget budget)
    {
        (_file, _budget) = (file, budget);
        for (int? at = Newest(); at is { } next;)
        {
            var trailer = ReadSection(next);
            Trailers.Add(trailer);
            at = trailer["Prev"]?.Int;
        }
    }

    /// <summary>The trailers, the newest first.</summary>
    public List<PdfDictionary> Trailers { get; } = [];

    /// <summary>Reads them; where they lead nowhere or in a circle that is a <see cref="FormatException"/>.</summary>
    public static PdfCrossReferences Read(byte[] file, PdfBudget budget) => new(file, budget);

    /// <summary>Where an object is; null when there is none of that number.</summary>
    public PdfPlace? Find(int number) => _places.TryGetValue(number, out var place) && place.Stream >= 0 ? place : null;

    private int Newest()
    {
        var from = Math.Max(0, _file.Length - Tail);
        var mark = _file.AsSpan(from).LastIndexOf("startxref"u8);
        if (mark < 0) throw new FormatException("startxref is missing.");
        var scanner = new PdfScanner(_file, from + mark, _budget);
        scanner.Expect("startxref");
        return scanner.Int();
    }

    private PdfDictionary ReadSection(int at)
    {
        if (at >= _file.Length || !_seen.Add(at) || _seen.Count > PdfBudget.Sections) throw new FormatException("The cross-reference sections lead nowhere or in a circle.");
        var scanner = new PdfScanner(_file, at, _budget);
        scanner.SkipSpace();
        if (!PdfCharacters.IsDigit(scanner.At < _file.Length ? _file[scanner.At] : -1)) return ReadTable(scanner);
        scanner.Int();
        scanner.Int();
        scanner.Expect("obj");
        return ReadStream(scanner);
    }

    private PdfDictionary ReadTable(PdfScanner scanner)
    {
        scanner.Expect("xref");
        var own = new List<(int Number, PdfPlace Place)>();
        PdfValue next;
        while ((next = scanner.Read()) is PdfNumber)
        {
            int first = next.Int, count = scanner.Int();
            if (count > PdfBudget.Objects || own.Count + count > PdfBudget.Objects) throw new PdfBudget.SpentException();
            scanner.SkipSpace();
            for (var i = 0; i < count; i++) own.Add((checked(first + i), ReadEntry(scanner)));
        }
        if (!next.IsWord("trailer") || scanner.Read() is not PdfDictionary trailer) throw new FormatException("A trailer is missing.");
        if (trailer["XRefStm"] is { } hidden) ReadSection(hidden.Int);
        foreach (var (number, place) in own) Add(number, place);
        return trailer;
    }

    /// <summary>Ten digits, a space, five digits, a space, n or f, and an end of line of any kind.</summary>
    private PdfPlace ReadEntry(PdfScanner scanner)
    {
        var at = scanner.At;
        if (at + 18 > _file.Length) throw new FormatException("A cross-reference table is cut off.");
        long offset = 0;
        for (var i = 0; i < 16; i++)
        {
            if (i == 10 ? _file[at + i] != ' ' : !PdfCharacters.IsDigit(_file[at + i])) throw new FormatException("A cross-reference entry is not of its form.");
            if (i < 10) offset = (offset * 10) + _file[at + i] - '0';
        }
        if (_file[at + 16] != ' ' || _file[at + 17] is not ((byte)'n' or (byte)'f')) throw new FormatException("A cross-reference entry is not of its form.");
        scanner.At = at + 18;
        scanner.SkipSpace();
        return _file[at + 17] == 'f' ? new(0, -1) : offset < _file.Length ? new((int)offset, 0) : throw new FormatException("An object leaves the file.");
    }

    private PdfDictionary ReadStream(PdfScanner scanner)
    {
        if (scanner.Read() is not PdfDictionary map || map.NameOf("Type") != "XRef") throw new FormatException("A cross-reference stream is expected.");
        scanner.Expect("stream");
        var content = PdfStream.Read(_file, map, PdfStream.ContentAt(_file, scanner.At), (map["Length"] ?? throw new FormatException("A stream states no length.")).Int, _budget);
        if (map["W"] is not PdfArray { Items.Count: 3 } widths) throw new FormatException("A cross-reference stream states no widths.");
        int kind = Width(widths.Items[0]), second = Width(widths.Items[1]), third = Width(widths.Items[2]), at = 0;
        if (kind + second + third == 0) throw new FormatException("A cross-reference stream states no widths.");
        foreach (var (first, count) in Ranges(map))
            for (var i = 0; i < count && at + kind + second + third <= content.Length; i++)
            {
                var type = kind == 0 ? 1 : Field(content, ref at, kind);
                long one = Field(content, ref at, second), two = Field(content, ref at, third);
                Add(checked(first + i), type == 1 ? new(Small(one), 0) : type == 2 ? new(Small(two), Math.Max(1, Small(one))) : new(0, -1));
            }
        return map;
    }

    private static IEnumerable<(int First, int Count)> Ranges(PdfDictionary map)
    {
        if (map["Index"] is not PdfArray index)
        {
            yield return (0, (map["Size"] ?? throw new FormatException("A cross-reference stream states no size.")).Int);
            yield break;
        }
        for (var i = 0; i + 1 < index.Items.Count; i += 2) yield return (index.Items[i].Int, index.Items[i + 1].Int);
    }

    private static int Width(PdfValue value) => value.Int is var width && width <= 8 ? width : throw new FormatException("A width is too large.");

    private static long Field(byte[] content, ref int at, int width)
    {
        long value = 0;
        for (var i = 0; i < width; i++) value = (value << 8) | content[at++];
        return value;
    }

    private static int Small(long value) => value is >= 0 and <= int.MaxValue ? (int)value : throw new FormatException("A place in the file is too large.");

    private void Add(int number, PdfPlace place)
    {
        if (_places.ContainsKey(number)) return;
        if (_places.Count == PdfBudget.Objects) throw new PdfBudget.SpentException();
        _places.Add(number, place);
    }
}
