using System;
using System.Collections.Generic;
using System.Text;

namespace GovData.Certificates;

/// <summary>Reads values from the bytes of a PDF or of an object stream, one after the other. What is none is a <see cref="FormatException"/>; depth and number are bounded.</summary>
internal sealed class PdfScanner(byte[] bytes, int at, PdfBudget budget)
{
    private const int LongestText = 1 << 20, LongestHex = 16 << 20;

    /// <summary>Beyond any place in a file: what is larger is read as this.</summary>
    private const long Largest = 1L << 56;

    public int At { get; set; } = at;

    private int Here => At < bytes.Length ? bytes[At] : -1;

    /// <summary>The next value; a reference where two numbers and an R follow.</summary>
    public PdfValue Read() => Read(PdfBudget.Depth);

    /// <summary>The next whole number.</summary>
    public int Int() => ReadPlain(PdfBudget.Depth).Int;

    /// <summary>Takes a word.</summary>
    public void Expect(string word)
    {
        if (!ReadPlain(PdfBudget.Depth).IsWord(word)) throw new FormatException($"'{word}' is expected.");
    }

    public void SkipSpace()
    {
        var start = At;
        for (; ; At++)
        {
            if (Here == '%')
                while (Here is not (-1 or 10 or 13)) At++;
            if (!PdfCharacters.IsSpace(Here)) break;
        }
        budget.TakeScanned(At - start);
    }

    private PdfValue Read(int depth)
    {
        var value = ReadPlain(depth);
        if (value is not PdfNumber { IsWhole: true, Value: >= 0 and <= int.MaxValue } number) return value;
        var behind = At;
        if (ReadGeneration() && (SkipAndSee() == 'R') && !PdfCharacters.IsRegular(At + 1 < bytes.Length ? bytes[At + 1] : -1))
        {
            At++;
            return new PdfReference((int)number.Value) { Start = value.Start, End = At };
        }
        At = behind;
        return value;
    }

    private int SkipAndSee()
    {
        SkipSpace();
        return Here;
    }

    private bool ReadGeneration()
    {
        SkipSpace();
        var start = At;
        while (PdfCharacters.IsDigit(Here) && At - start < 5) At++;
        return At > start && PdfCharacters.IsSpace(Here);
    }

    private PdfValue ReadPlain(int depth)
    {
        if (depth == 0) throw new PdfBudget.SpentException();
        budget.TakeValue();
        SkipSpace();
        var start = At;
        var value = Here switch
        {
            '/' => ReadName(),
            '(' => ReadLiteral(),
            '<' when At + 1 < bytes.Length && bytes[At + 1] == '<' => ReadMap(depth),
            '<' => ReadHex(),
            '[' => ReadList(depth),
            _ => ReadWord(),
        };
        (value.Start, value.End) = (start, At);
        return value;
    }

    private PdfValue ReadWord()
    {
        var start = At;
        while (PdfCharacters.IsRegular(Here)) At++;
        if (At == start || At - start > 64) throw new FormatException("A value is expected.");
        var text = Encoding.ASCII.GetString(bytes, start, At - start);
        return text[0] is '+' or '-' or '.' || PdfCharacters.IsDigit(text[0]) ? NumberOf(text) : new PdfWord(text);
    }

    private static PdfNumber NumberOf(string text)
    {
        var point = text.IndexOf('.');
        var digits = text.TrimStart('+', '-');
        if (text.Length - digits.Length > 1 || digits.Length is 0 or > 32) throw new FormatException("A number is expected.");
        long value = 0;
        foreach (var one in point < 0 ? digits : digits.Substring(0, digits.IndexOf('.')))
        {
            if (!PdfCharacters.IsDigit(one)) throw new FormatException("A number is expected.");
            value = Math.Min((value * 10) + one - '0', Largest);
        }
        return new(text[0] == '-' ? -value : value, point < 0);
    }

    private PdfName ReadName()
    {
        At++;
        var text = new StringBuilder();
        while (PdfCharacters.IsRegular(Here))
        {
            var isEscape = Here == '#' && At + 2 < bytes.Length && PdfCharacters.Hex(bytes[At + 1]) >= 0 && PdfCharacters.Hex(bytes[At + 2]) >= 0;
            text.Append((char)(isEscape ? (PdfCharacters.Hex(bytes[At + 1]) << 4) | PdfCharacters.Hex(bytes[At + 2]) : Here));
            At += isEscape ? 3 : 1;
            if (text.Length > 512) throw new FormatException("A name is too long.");
        }
        return new(text.ToString());
    }

    private PdfString ReadHex()
    {
        At++;
        var start = At;
        while (Here is not (-1 or '>')) At++;
        if (Here < 0 || At - start > LongestHex) throw new FormatException("A string has no end.");
        budget.TakeScanned(At - start);
        var value = PdfStrings.Hex(bytes, start, At);
        At++;
        return new(value);
    }

    private PdfString ReadLiteral()
    {
        var start = At;
        for (var open = 0; ; At++)
        {
            if (Here < 0 || At - start > LongestText) throw new FormatException("A string has no end.");
            if (Here == '\\') At++;
            else if (Here == '(') open++;
            else if (Here == ')' && --open == 0) break;
        }
        budget.TakeScanned(At - start);
        At++;
        return new(PdfStrings.Literal(bytes, start + 1, At - 1));
    }

    private PdfArray ReadList(int depth)
    {
        At++;
        var items = new List<PdfValue>();
        while (SkipAndSee() != ']') items.Add(Read(depth - 1));
        At++;
        return new(items);
    }

    private PdfDictionary ReadMap(int depth)
    {
        At += 2;
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        var hasTwice = false;
        while (SkipAndSee() != '>')
        {
            if (ReadPlain(depth - 1) is not PdfName key) throw new FormatException("A key is expected.");
            hasTwice |= entries.ContainsKey(key.Value);
            entries[key.Value] = Read(depth - 1);
        }
        if (At + 1 >= bytes.Length || bytes[At + 1] != '>') throw new FormatException("A dictionary has no end.");
        At += 2;
        return new(entries, hasTwice);
    }
}
