using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Certificates;

/// <summary>The objects of a PDF, read when they are asked for, out of the file or out of object streams (ISO 32000-1, 7.5.7).</summary>
internal sealed class PdfObjects
{
    private const int LongestChain = 16, MostInStream = 100_000;

    private readonly byte[] _file;
    private readonly PdfBudget _budget;
    private readonly PdfCrossReferences _references;
    private readonly Dictionary<int, PdfValue> _values = [];
    private readonly Dictionary<int, (byte[] Content, int[] Numbers, int[] Offsets)> _streams = [];

    public PdfObjects(byte[] file, PdfBudget budget) => (_file, _budget, _references) = (file, budget, PdfCrossReferences.Read(file, budget));

    public bool IsEncrypted => _references.Trailers.Any(trailer => trailer["Encrypt"] is not null);

    /// <summary>The document catalog.</summary>
    public PdfDictionary Root => Map(_references.Trailers[0]["Root"]) ?? throw new FormatException("The catalog is missing.");

    /// <summary>The document information; null when there is none.</summary>
    public PdfDictionary? Info => Map(_references.Trailers[0]["Info"]);

    public PdfDictionary? Map(PdfValue? value) => Resolve(value) as PdfDictionary;

    public PdfArray? List(PdfValue? value) => Resolve(value) as PdfArray;

    /// <summary>The value itself, or the object it refers to; null where it refers to none.</summary>
    public PdfValue? Resolve(PdfValue? value)
    {
        for (var i = 0; value is PdfReference reference; i++)
        {
            if (i == LongestChain) throw new FormatException("References lead in a circle.");
            value = Get(reference.To);
        }
        return value;
    }

    /// <summary>Whether an object lies in the file itself and not in an object stream.</summary>
    public bool IsInFile(int number) => _references.Find(number) is { Stream: 0 };

    /// <summary>The content of a stream object; null where it is none.</summary>
    public byte[]? Content(PdfValue? value) => value is PdfReference reference && _references.Find(reference.To) is { Stream: 0 } place ? ReadStream(place.At, reference.To).Content : null;

    private PdfValue? Get(int number)
    {
        if (_values.TryGetValue(number, out var known)) return known;
        if (_references.Find(number) is not { } place) return null;
        var value = place.Stream == 0 ? ReadObject(place.At, number, out _) : ReadFromStream(place, number);
        _values[number] = value;
        return value;
    }

    private PdfValue ReadObject(int at, int number, out int behind)
    {
        var scanner = new PdfScanner(_file, at, _budget);
        if (scanner.Int() != number) throw new FormatException($"Object {number} is not where the cross-references say.");
        scanner.Int();
        scanner.Expect("obj");
        var value = scanner.Read();
        behind = scanner.At;
        return value;
    }

    private (byte[] Content, PdfDictionary Map) ReadStream(int at, int number)
    {
        if (ReadObject(at, number, out var behind) is not PdfDictionary map) throw new FormatException("A stream is expected.");
        var scanner = new PdfScanner(_file, behind, _budget);
        scanner.Expect("stream");
        var start = PdfStream.ContentAt(_file, scanner.At);
        return (PdfStream.Read(_file, map, start, (Resolve(map["Length"]) ?? throw new FormatException("A stream states no length.")).Int, _budget), map);
    }

    private PdfValue ReadFromStream(PdfPlace place, int number)
    {
        if (!_streams.TryGetValue(place.Stream, out var stream)) _streams[place.Stream] = stream = OpenStream(place.Stream);
        if (place.At >= stream.Numbers.Length || stream.Numbers[place.At] != number) throw new FormatException($"Object {number} is not where the cross-references say.");
        return new PdfScanner(stream.Content, stream.Offsets[place.At], _budget).Read();
    }

    private (byte[] Content, int[] Numbers, int[] Offsets) OpenStream(int number)
    {
        if (_references.Find(number) is not { Stream: 0 } place) throw new FormatException("An object stream is missing.");
        var (content, map) = ReadStream(place.At, number);
        int count = map["N"]?.Int ?? 0, first = map["First"]?.Int ?? 0;
        if (map.NameOf("Type") != "ObjStm" || count > MostInStream || first > content.Length) throw new FormatException("An object stream is not of its form.");
        int[] numbers = new int[count], offsets = new int[count];
        var scanner = new PdfScanner(content, 0, _budget);
        for (var i = 0; i < count; i++) (numbers[i], offsets[i]) = (scanner.Int(), checked(first + scanner.Int()));
        return (content, numbers, offsets);
    }
}
