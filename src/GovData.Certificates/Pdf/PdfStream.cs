using System;
using System.IO;
using System.IO.Compression;

namespace GovData.Certificates;

/// <summary>The content of a stream object (ISO 32000-1, 7.3.8): as it is, or inflated, with the predictors of cross-reference streams; within the budget.</summary>
internal static class PdfStream
{
    private const int ZlibHeader = 2;

    /// <summary>The content.</summary>
    /// <param name="file">The file.</param>
    /// <param name="map">The stream's dictionary.</param>
    /// <param name="start">Its first byte.</param>
    /// <param name="length">Its length in the file.</param>
    /// <param name="budget">What it may cost.</param>
    public static byte[] Read(byte[] file, PdfDictionary map, int start, int length, PdfBudget budget)
    {
        if ((long)start + length > file.Length) throw new FormatException("A stream leaves the file.");
        var filter = map["Filter"] is PdfArray { Items.Count: 1 } list ? list.Items[0] : map["Filter"];
        var parameters = map["DecodeParms"] is PdfArray { Items.Count: 1 } several ? several.Items[0] : map["DecodeParms"];
        if (filter is null)
        {
            budget.TakeUnpacked(length);
            return file.AsSpan(start, length).ToArray();
        }
        if (filter is not PdfName { Value: "FlateDecode" or "Fl" }) throw new FormatException("A filter is not supported.");
        var content = Inflate(file, start, length, budget);
        return parameters is PdfDictionary named ? Unpredict(content, named) : content;
    }

    /// <summary>Where the content of a stream begins: behind the word and one end of line.</summary>
    public static int ContentAt(byte[] file, int at)
    {
        if (at < file.Length && file[at] == 13) at++;
        return at < file.Length && file[at] == 10 ? at + 1 : throw new FormatException("A stream begins on a new line.");
    }

    private static byte[] Inflate(byte[] file, int start, int length, PdfBudget budget)
    {
        if (length <= ZlibHeader) throw new FormatException("A stream is cut off.");
        using var packed = new MemoryStream(file, start + ZlibHeader, length - ZlibHeader, writable: false);
        using var inflating = new DeflateStream(packed, CompressionMode.Decompress);
        using var content = new MemoryStream();
        var buffer = new byte[16384];
        try
        {
            for (int read; (read = inflating.Read(buffer, 0, buffer.Length)) > 0;)
            {
                budget.TakeUnpacked(read);
                content.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            throw new FormatException("A stream can't be inflated.");
        }
        return content.ToArray();
    }

    private static byte[] Unpredict(byte[] content, PdfDictionary parameters)
    {
        var predictor = parameters["Predictor"]?.Int ?? 1;
        if (predictor == 1) return content;
        int columns = parameters["Columns"]?.Int ?? 1, colors = parameters["Colors"]?.Int ?? 1, bits = parameters["BitsPerComponent"]?.Int ?? 8;
        if (predictor < 10 || colors != 1 || bits != 8 || columns is 0 or > 1024) throw new FormatException("A predictor is not supported.");
        var rows = content.Length / (columns + 1);
        var value = new byte[rows * columns];
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                var at = (row * columns) + column;
                int left = column > 0 ? value[at - 1] : 0, up = row > 0 ? value[at - columns] : 0, corner = column > 0 && row > 0 ? value[at - columns - 1] : 0;
                value[at] = (byte)(content[(row * (columns + 1)) + column + 1] + Predicted(content[row * (columns + 1)], left, up, corner));
            }
        return value;
    }

    private static int Predicted(byte method, int left, int up, int corner) => method switch
    {
        0 => 0,
        1 => left,
        2 => up,
        3 => (left + up) / 2,
        4 => Paeth(left, up, corner),
        _ => throw new FormatException("A predictor is not known."),
    };

    private static int Paeth(int left, int up, int corner)
    {
        int guess = left + up - corner, byLeft = Math.Abs(guess - left), byUp = Math.Abs(guess - up), byCorner = Math.Abs(guess - corner);
        return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
    }
}
