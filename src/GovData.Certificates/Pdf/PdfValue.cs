using System;
using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>A value of a PDF (ISO 32000-1, 7.3) and where its bytes lie in what it was read from.</summary>
internal abstract class PdfValue
{
    public int Start { get; set; }

    /// <summary>The first byte behind it.</summary>
    public int End { get; set; }

    /// <summary>A name, without its slash and with its escapes undone.</summary>
    internal sealed class Name(string value) : PdfValue
    {
        public string Value { get; } = value;
    }

    /// <summary>A number; a fraction is not kept.</summary>
    internal sealed class Number(long value, bool isWhole) : PdfValue
    {
        public long Value { get; } = value;

        public bool IsWhole { get; } = isWhole;
    }

    /// <summary>A string, in hexadecimal or in parentheses.</summary>
    internal sealed class Text(byte[] bytes) : PdfValue
    {
        public byte[] Bytes { get; } = bytes;
    }

    /// <summary>A reference to an object.</summary>
    internal sealed class Reference(int number) : PdfValue
    {
        public int To { get; } = number;
    }

    /// <summary>An array.</summary>
    internal sealed class List(IReadOnlyList<PdfValue> items) : PdfValue
    {
        public IReadOnlyList<PdfValue> Items { get; } = items;
    }

    /// <summary>A dictionary.</summary>
    internal sealed class Map(IReadOnlyDictionary<string, PdfValue> entries, bool hasTwice) : PdfValue
    {
        public IReadOnlyDictionary<string, PdfValue> Entries { get; } = entries;

        /// <summary>Whether a key stands twice: readers differ in which they take.</summary>
        public bool HasTwice { get; } = hasTwice;

        public PdfValue? this[string key] => Entries.TryGetValue(key, out var value) ? value : null;

        public string? NameOf(string key) => (this[key] as Name)?.Value;
    }

    /// <summary>true, false, null, or a word of the file's structure such as endobj.</summary>
    internal sealed class Word(string value) : PdfValue
    {
        public string Value { get; } = value;
    }

    /// <summary>The value as a whole number that is not negative and small enough to be a place in a file.</summary>
    public int Int => this is Number { IsWhole: true, Value: >= 0 and <= int.MaxValue } number ? (int)number.Value : throw new FormatException("A whole number is expected.");

    public bool IsWord(string text) => this is Word word && word.Value == text;
}
