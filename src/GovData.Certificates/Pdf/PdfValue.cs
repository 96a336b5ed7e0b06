using System;

namespace GovData.Certificates;

/// <summary>A value of a PDF (ISO 32000-1, 7.3) and where its bytes lie in what it was read from.</summary>
internal abstract class PdfValue
{
    public int Start { get; set; }

    /// <summary>The first byte behind it.</summary>
    public int End { get; set; }

    /// <summary>The value as a whole number that is not negative and small enough to be a place in a file.</summary>
    public int Int => this is PdfNumber { IsWhole: true, Value: >= 0 and <= int.MaxValue } number ? (int)number.Value : throw new FormatException("A whole number is expected.");

    public bool IsWord(string text) => this is PdfWord word && word.Value == text;
}
