using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace GovData.Validation.Tests;

/// <summary>What readers by other people make of texts (<c>eng/peers</c>): kept with the tests, or just made at another seed for the folder that <c>GOVDATA_PEERS</c> names.</summary>
internal static class PeerAnswers
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("GOVDATA_PEERS") ?? Path.Combine(AppContext.BaseDirectory, "Data", "Peers");

    public static IEnumerable<string> Gb18030 => File.ReadLines(Path.Combine(Folder, "gb18030.txt"));

    public static IEnumerable<(string Name, char Delimiter, string Csv, string[][] Rows)> Csv()
    {
        using var all = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "csv.json")));
        foreach (var one in all.RootElement.EnumerateArray())
            yield return (one.GetProperty("name").GetString()!, one.GetProperty("delimiter").GetString()![0], one.GetProperty("csv").GetString()!, one.GetProperty("rows").Deserialize<string[][]>()!);
    }
}
