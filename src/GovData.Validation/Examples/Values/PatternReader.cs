using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GovData.Validation;

/// <summary>
/// Reads the regular expressions texts can be made from: characters, <c>.</c>, classes, <c>\d \w \s</c>, groups, alternatives and
/// quantifiers. Of a quantifier without an end only a few repetitions are made. Look-around, back references and word boundaries are not read.
/// </summary>
internal sealed class PatternReader
{
    private const string DigitSet = "0123456789";
    private const string LetterSet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Marks = "!#$%&()*+,-./:;<=>?@[]^_{|}~";
    private const string All = DigitSet + LetterSet + Marks;

    private readonly string pattern;
    private readonly int more;
    private int at;

    private PatternReader(string pattern, int more)
    {
        this.pattern = pattern;
        this.more = more;
    }

    /// <summary>Reads an expression; null when it says something that no text is made from.</summary>
    /// <param name="pattern">The expression; it speaks of the whole value.</param>
    /// <param name="more">How often more than the least a part without an end is repeated.</param>
    public static PatternNode? Read(string pattern, int more)
    {
        try
        {
            var reader = new PatternReader(pattern, more);
            var node = reader.ReadChoice();
            return reader.at == pattern.Length ? node : null;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private PatternNode ReadChoice()
    {
        var parts = new List<PatternNode> { ReadSequence() };
        while (Take('|')) parts.Add(ReadSequence());
        return parts.Count == 1 ? parts[0] : new PatternNode.Choice(parts);
    }

    private PatternNode.InOrder ReadSequence()
    {
        var parts = new List<PatternNode>();
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            if (Take('^') || Take('$')) continue;
            var part = ReadPart();
            parts.AddRange(Enumerable.Repeat(part, ReadCount()));
        }
        return new PatternNode.InOrder(parts);
    }

    private PatternNode ReadPart()
    {
        var c = pattern[at++];
        switch (c)
        {
            case '(':
                if (Take('?') && !Take(':')) throw new NotSupportedException();
                var inside = ReadChoice();
                return Take(')') ? inside : throw new NotSupportedException();
            case '[':
                return new PatternNode.OneOf(ReadClass());
            case '\\':
                return new PatternNode.OneOf(ReadEscape());
            case '.':
                return new PatternNode.OneOf(DigitSet + LetterSet);
            case '*' or '+' or '?' or '{' or '}' or ']':
                throw new NotSupportedException();
            default:
                return new PatternNode.OneOf(c.ToString());
        }
    }

    private string ReadClass()
    {
        var isNegated = Take('^');
        var set = new List<char>();
        while (!Take(']'))
        {
            if (at >= pattern.Length) throw new NotSupportedException();
            var first = pattern[at++] is '\\' ? ReadEscape() : pattern[at - 1].ToString();
            if (first.Length == 1 && at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
            {
                at++;
                var last = pattern[at++] is '\\' ? ReadEscape() : pattern[at - 1].ToString();
                for (int c = first[0]; c <= last[0] && set.Count < 4096; c++) set.Add((char)c);
            }
            else
            {
                set.AddRange(first);
            }
        }
        var characters = isNegated ? All.Where(c => !set.Contains(c)) : set.Distinct();
        return new string([.. characters]) is { Length: > 0 } some ? some : throw new NotSupportedException();
    }

    private string ReadEscape()
    {
        if (at >= pattern.Length) throw new NotSupportedException();
        var c = pattern[at++];
        return c switch
        {
            'd' => DigitSet,
            'w' => DigitSet + LetterSet + "_",
            's' => " ",
            'D' => LetterSet,
            'W' => "-",
            'S' => DigitSet + LetterSet,
            't' => "\t",
            'u' when at + 4 <= pattern.Length => ReadUnicode(),
            _ when char.IsLetterOrDigit(c) => throw new NotSupportedException(),
            _ => c.ToString(),
        };
    }

    private string ReadUnicode()
    {
        at += 4;
        return ((char)Convert.ToInt32(pattern.Substring(at - 4, 4), 16)).ToString();
    }

    /// <summary>How often the part just read is repeated.</summary>
    private int ReadCount()
    {
        if (Take('*')) return Lazily(more);
        if (Take('+')) return Lazily(1 + more);
        if (Take('?')) return Lazily(Math.Min(1, more));
        if (at >= pattern.Length || pattern[at] != '{') return 1;
        var end = pattern.IndexOf('}', at);
        if (end < 0) throw new NotSupportedException();
        var bounds = pattern.Substring(at + 1, end - at - 1).Split(',');
        at = end + 1;
        if (!TryCount(bounds[0], out var least)) throw new NotSupportedException();
        if (bounds.Length == 1) return Lazily(least);
        return Lazily(bounds[1].Length == 0 ? least + more : TryCount(bounds[1], out var most) ? Math.Min(most, least + more) : throw new NotSupportedException());
    }

    private static bool TryCount(string text, out int count) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count <= 10_000;

    private int Lazily(int count)
    {
        Take('?');
        return count;
    }

    private bool Take(char c)
    {
        if (at >= pattern.Length || pattern[at] != c) return false;
        at++;
        return true;
    }
}
