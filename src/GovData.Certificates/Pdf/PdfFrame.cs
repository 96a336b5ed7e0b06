using System;

namespace GovData.Certificates;

/// <summary>What a file must begin and end with to be a PDF and nothing else besides.</summary>
internal static class PdfFrame
{
    /// <summary>Whether bytes stand before %PDF- or, other than white space, behind the last %%EOF: the file may be something else to another program.</summary>
    public static bool HasForeignBytes(byte[] file)
    {
        if (!file.AsSpan().StartsWith("%PDF-"u8)) return true;
        var end = file.AsSpan().LastIndexOf("%%EOF"u8);
        if (end < 0) return true;
        for (var i = end + "%%EOF"u8.Length; i < file.Length; i++)
            if (!PdfCharacters.IsSpace(file[i])) return true;
        return false;
    }
}
