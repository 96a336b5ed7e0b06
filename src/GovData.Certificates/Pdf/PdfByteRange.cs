using System;
using System.Linq;

namespace GovData.Certificates;

/// <summary>/ByteRange: two pieces of the file that are signed, and between them the gap for the signature's value.</summary>
internal readonly record struct PdfByteRange(long First, long FirstLength, long Second, long SecondLength)
{
    /// <summary>Reads it; what is not four whole numbers is a range that is not sound.</summary>
    public static PdfByteRange Read(PdfArray list) =>
        list.Items.Count == 4 && list.Items.All(item => item is PdfNumber { IsWhole: true })
            ? new(Of(list, 0), Of(list, 1), Of(list, 2), Of(list, 3))
            : default;

    /// <summary>The first byte that is left out.</summary>
    public int GapStart => (int)FirstLength;

    /// <summary>The first byte behind the gap.</summary>
    public int GapEnd => (int)Second;

    /// <summary>The first byte behind all that is signed.</summary>
    public long End => Second + SecondLength;

    /// <summary>Whether it begins with the file, goes forward and stays in the file.</summary>
    public bool IsSound(int fileLength) => First == 0 && FirstLength > 0 && Second > FirstLength && SecondLength > 0 && End <= fileLength;

    public bool Covers(int start, int end) => end <= GapStart || (start >= GapEnd && end <= End);

    public SignedContent Of(byte[] file) => new(new ArraySegment<byte>(file, 0, GapStart), new ArraySegment<byte>(file, GapEnd, (int)SecondLength));

    private static long Of(PdfArray list, int at) => ((PdfNumber)list.Items[at]).Value;

    /// <summary>Where the next /ByteRange stands; negative when there is none.</summary>
    public static int Next(byte[] file, int from) => file.AsSpan(from).IndexOf("/ByteRange"u8) is var found and >= 0 ? from + found : -1;

    /// <summary>Whether a /ByteRange stands anywhere, other than a place that was kept for one and never filled with numbers.</summary>
    public static bool StandsIn(byte[] file)
    {
        for (var at = Next(file, 0); at >= 0; at = Next(file, at + 1))
        {
            var scanner = new PdfScanner(file, at + "/ByteRange"u8.Length, new(ContainerLimits.Default));
            try
            {
                if (scanner.Read() is not PdfArray list || list.Items.All(item => item is PdfNumber)) return true;
            }
            catch (FormatException)
            {
                return true;
            }
        }
        return false;
    }
}
