using System;
using System.Globalization;
using System.IO;
using System.Linq;
using GovData.Standards;
using GovData.Validation;
using GovData.Validation.Tests;

namespace GovData.Fuzz;

/// <summary>One input: an entry, a table for it, and what was done to it. Its seed and number say all about it.</summary>
internal sealed class FuzzedInput
{
    private readonly ulong seed;
    private readonly long number;

    private FuzzedInput(ulong seed, long number)
    {
        (this.seed, this.number) = (seed, number);
        Random = new Seeded(new Seeded(seed + (ulong)number * 0x9E3779B97F4A7C15UL).Next());
        Kind = Random.Pick(TableKinds.All);
        (Entry, var rows) = Table(Random);
        var damages = Random.Int(4) == 0 ? 0 : 1 + Random.Int(6);
        Bytes = TableBytes.Of(Kind, rows, Random, damages);
    }

    public Seeded Random { get; }

    public string Kind { get; }

    public CatalogEntry Entry { get; }

    public byte[] Bytes { get; }

    public static FuzzedInput Of(ulong seed, long number) => new(seed, number);

    /// <summary>Keeps the bytes and the entry for whoever looks into it; returns where.</summary>
    public string Save()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Environment.GetEnvironmentVariable("GOVDATA_FUZZ_FOLDER") ?? "artifacts/fuzz"));
        var path = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{seed}-{number}"));
        File.WriteAllBytes(path + ".input", Bytes);
        File.WriteAllText(path + ".entry.json", Entry.ToJson());
        return path + ".input";
    }

    public override string ToString() => $"case {number} of seed {seed} ({Kind}, {Bytes.Length} bytes)";

    /// <summary>An entry and a table for it: conforming, or one that breaks every rule once.</summary>
    private static (CatalogEntry Entry, string[][] Rows) Table(Seeded random)
    {
        while (true)
        {
            var entry = RandomEntry.Of(random);
            try
            {
                using var text = new StringWriter(CultureInfo.InvariantCulture);
                var example = ExampleTable.For(entry);
                if (random.Int(4) == 0) example.WriteBreaking(text);
                else example.WriteConforming(text, 1 + random.Int(random.Pick(3, 12, 60)), random.Int(1000));
                return (entry, [.. CsvRows.Of(text.ToString()).Select(row => row)]);
            }
            catch (ArgumentException)
            {
                // This entry has no such table; another is made up.
            }
        }
    }
}
