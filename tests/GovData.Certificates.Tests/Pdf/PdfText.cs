using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

namespace GovData.Certificates.Tests.Pdf;

/// <summary>A PDF written object by object, for structures that no maker of good documents makes.</summary>
internal sealed class PdfText
{
    public const string Unfilled = "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 100 200 300] /Contents <0000> >>";

    private readonly MemoryStream _bytes = new();
    private readonly SortedDictionary<int, long> _places = [];

    public PdfText(string header = "%PDF-1.7\n") => Text(header);

    public static byte[] Form(string fields, string more = "") =>
        new PdfText().Object(1, $"<< /Type /Catalog /AcroForm << /Fields {fields} >> {more} >>").End("/Root 1 0 R");

    public PdfText Object(int number, string value)
    {
        _places[number] = _bytes.Length;
        return Text($"{number} 0 obj\n{value}\nendobj\n");
    }

    public PdfText Stream(int number, string entries, byte[] content)
    {
        var packed = Pack(content);
        _places[number] = _bytes.Length;
        Text($"{number} 0 obj\n<< /Filter /FlateDecode /Length {packed.Length} {entries} >>\nstream\n");
        _bytes.Write(packed);
        return Text("\nendstream\nendobj\n");
    }

    public PdfText Text(string text)
    {
        _bytes.Write(Encoding.Latin1.GetBytes(text));
        return this;
    }

    /// <summary>A cross-reference table and trailer.</summary>
    public byte[] End(string trailer)
    {
        var at = _bytes.Length;
        Text("xref\n");
        foreach (var (number, place) in _places) Text($"{number} 1\n{place:0000000000} 00000 n \n");
        Text($"trailer\n<< /Size {_places.Keys.Max() + 1} {trailer} >>\nstartxref\n{at}\n%%EOF\n");
        return _bytes.ToArray();
    }

    /// <summary>A cross-reference stream: the objects of the file, and those of an object stream in its order.</summary>
    public byte[] EndWithStream(int number, string trailer, int objectStream, params int[] inside)
    {
        var at = _bytes.Length;
        _places[number] = at;
        var rows = _places.Select(place => (place.Key, Kind: 1, One: place.Value, Two: 0)).Concat(inside.Select((one, i) => (Key: one, Kind: 2, One: (long)objectStream, Two: i))).ToList();
        var index = string.Join(" ", rows.Select(row => $"{row.Key} 1"));
        byte[] content = [.. rows.SelectMany(row => new byte[] { (byte)row.Kind, (byte)(row.One >> 16), (byte)(row.One >> 8), (byte)row.One, (byte)row.Two })];
        Stream(number, $"/Type /XRef /W [1 3 1] /Index [{index}] /Size 100 {trailer} /DecodeParms << /Predictor 12 /Columns 5 >>", Up(content, 5));
        Text($"startxref\n{at}\n%%EOF\n");
        return _bytes.ToArray();
    }

    private static byte[] Up(byte[] content, int columns)
    {
        var rows = new List<byte>();
        for (var i = 0; i < content.Length; i++)
        {
            if (i % columns == 0) rows.Add(2);
            rows.Add((byte)(content[i] - (i >= columns ? content[i - columns] : 0)));
        }
        return [.. rows];
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(content);
        return packed.ToArray();
    }
}
