using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using GovData.Standards;
using GovData.Validation;
using GovData.Validation.Tests;

namespace GovData.Fuzz;

/// <summary>Identifiers of every kind, valid and damaged, and texts of any characters: judging never throws, text and bytes are judged alike, and what a stricter reading takes every looser one takes.</summary>
internal static class IdentifierFuzz
{
    public const string Prefix = "identifier ";
    private const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static readonly string[] Odd = ["-", "_", ".", "/", " ", "\0", "\n", "０", "Ａ", "é", "İ", "ı", "重", "𠀀", "\uD800", "\uDC00", "\uFEFF", "٣", "1.2.156.3005.2."];

    private static readonly Dictionary<IdentifierKind, string[]> Valid = IdentifierKind.KnownValues.ToDictionary(kind => kind, ValidOnes);

    public static IEnumerable<string> Kinds => IdentifierKind.KnownValues.Select(kind => Prefix + kind.Value);

    public static void Run(FuzzedInput input, Tally tally)
    {
        var random = input.Random;
        for (var i = 0; i < 200; i++)
        {
            var kind = IdentifierKind.KnownValues[random.Int(IdentifierKind.KnownValues.Count)];
            var text = Text(Valid[kind], random);
            try
            {
                tally.Count(Prefix + kind.Value, Judge(kind, text) ? Outcome.Clean : Outcome.Findings);
            }
            catch (Exception e)
            {
                throw new InvalidDataException($"{kind.Value} of {string.Join(' ', text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)))}", e);
            }
        }
    }

    private static bool Judge(IdentifierKind kind, string text)
    {
        var standard = Identifier.Check(kind, text) is null;
        var strict = Identifier.Check(kind, text, IdentifierReading.Strict) is null;
        var lenient = Identifier.Check(kind, text, IdentifierReading.Lenient) is null;
        if (strict && !standard || standard && !lenient) throw new InvalidDataException($"strict {strict}, standard {standard}, lenient {lenient}");
        if (Identifier.IsValid(kind, Encoding.UTF8.GetBytes(text)) != standard) throw new InvalidDataException("Text and bytes are judged otherwise.");
        if (kind.IsPersonal && text.Length > 0 && Identifier.Mask(kind, text).Length == 0) throw new InvalidDataException("The mask shows nothing.");
        return standard;
    }

    private static string Text(string[] valid, Seeded random)
    {
        if (random.Int(8) == 0) return string.Concat(Enumerable.Range(0, random.Int(40)).Select(_ => Character(random)));
        var text = random.Pick(valid);
        if (random.Int(8) == 0) text = string.Concat(Enumerable.Repeat(text, 3))[..random.Int(text.Length * 3)];
        for (var times = random.Int(4); times > 0; times--)
        {
            var at = random.Int(text.Length + 1);
            var to = Math.Min(text.Length, at + random.Int(3));
            text = text[..at] + (random.Int(4) == 0 ? "" : Character(random)) + text[to..];
        }
        return text;
    }

    private static string Character(Seeded random) => random.Int(3) == 0 ? random.Pick(Odd) : Alphanumeric[random.Int(random.Pick(10, 36, Alphanumeric.Length))].ToString();

    private static string[] ValidOnes(IdentifierKind kind)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        ExampleTable.For(Entry.Of(Entry.Item("标识", "C(80)", identifier: kind, required: true))).WriteConforming(text, 200);
        return [.. CsvRows.Of(text.ToString()).Skip(1).Select(row => row[0])];
    }
}
