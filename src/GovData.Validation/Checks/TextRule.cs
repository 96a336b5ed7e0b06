using System;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>字符型、备注型. Any text of at most so many characters (Unicode code points, as GB 18030 counts characters).</summary>
internal readonly struct TextRule(int? longest, TextForm form, Fillers fillers, bool looksForSpaces) : ICellRule
{
    private readonly int longest = longest ?? int.MaxValue;
    private readonly TextForm form = form;
    private readonly Fillers fillers = fillers;
    private readonly byte wideSpaceFirst = looksForSpaces ? form.IdeographicSpace[0] : (byte)0;

    /// <summary>Its last two bytes are the same in either form; of one alone there would be many among the names of people.</summary>
    private readonly byte wideSpaceLast = looksForSpaces ? form.IdeographicSpace[form.IdeographicSpace.Length - 1] : (byte)0;
    private readonly byte lastSpace = looksForSpaces ? (byte)' ' : (byte)0;

    /// <summary>Not where there may be a space around the text, or a filler: these are looked at more closely.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Accepts(ReadOnlySpan<byte> value)
    {
        byte first = value[0], last = value[value.Length - 1];
        return first > lastSpace && last > lastSpace && first != wideSpaceFirst && (last != wideSpaceLast || value[Math.Max(0, value.Length - 2)] != wideSpaceLast)
            && (value.Length <= longest || form.CountCharacters(value) <= longest) && !fillers.Holds(value);
    }

    public Breach? Breach(ReadOnlySpan<byte> value) => form.CountCharacters(value) > longest ? new(CellRules.Length) : null;
}
