using System;
using System.Xml;

namespace GovData.Validation;

/// <summary>Collects the text of a cell; one for a whole sheet.</summary>
internal sealed class TextBuffer(int mostCharacters)
{
    private char[] chars = new char[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Span => chars.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public override string ToString() => Length == 0 ? "" : new string(chars, 0, Length);

    /// <summary>Adds the text of the element the reader is on and moves to its end.</summary>
    public void ReadElement(XmlReader reader)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.Next() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)) continue;
            for (int read; (read = reader.ReadValueChunk(chars, Length, chars.Length - Length)) > 0;)
            {
                Length += read;
                if (Length == chars.Length) Grow();
            }
        }
    }

    /// <summary>Adds the text of a string item (<c>si</c>, <c>is</c>) with all its runs but without how it is pronounced, and moves to its end.</summary>
    public void ReadStringItem(XmlReader reader, string ns)
    {
        var depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            if (reader.Is("t", ns))
            {
                ReadElement(reader);
            }
            else if (reader.Is("r", ns))
            {
                while (reader.NextChild(depth + 1))
                    if (reader.Is("t", ns)) ReadElement(reader);
            }
        }
    }

    /// <summary>Undoes <c>_x000D_</c>.</summary>
    public void Decode() => Length = EscapedText.Decode(chars, Length);

    private void Grow()
    {
        if (chars.Length >= mostCharacters) throw WorkbookException.TooLarge("A cell has a longer text than is taken.");
        Array.Resize(ref chars, 2 * chars.Length);
    }
}
