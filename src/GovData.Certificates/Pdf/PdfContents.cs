using System;

namespace GovData.Certificates;

/// <summary>The signature's value in /Contents: hexadecimal and nothing else, the value first and then zeros.</summary>
internal static class PdfContents
{
    /// <summary>Whether the gap is exactly the value, written as <c>&lt;hex&gt;</c>.</summary>
    public static bool FillsGap(byte[] file, PdfSignature signature)
    {
        var (start, end) = (signature.Range.GapStart, signature.Range.GapEnd);
        if (signature.Contents.Start != start || signature.Contents.End != end || file[start] != '<' || (end - start) % 2 != 0) return false;
        for (var i = start + 1; i < end - 1; i++)
            if (PdfCharacters.Hex(file[i]) < 0) return false;
        return file[end - 1] == '>';
    }

    /// <summary>The value without the zeros behind it; null where it is empty, all zeros, or something stands behind it.</summary>
    public static byte[]? Value(byte[] contents, CheckList checks)
    {
        if (Array.TrueForAll(contents, one => one == 0))
        {
            checks.Add(PdfCodes.NoValue);
            return null;
        }
        var length = Ber.LengthAt(contents, 0);
        if (length < 0)
        {
            checks.Add(SignatureCodes.NotKnown);
            return null;
        }
        for (var i = length; i < contents.Length; i++)
        {
            if (contents[i] == 0) continue;
            checks.Add(PdfCodes.Padding);
            return null;
        }
        return contents.AsSpan(0, length).ToArray();
    }
}
