using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GovData.Validation;
using GovData.Validation.Tests;

namespace GovData.Fuzz;

/// <summary>One table judged several times: by one and by two threads, from streams that cut it anywhere, from a file. Every time it is the same report and the same list of errors.</summary>
internal static class TableFuzz
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("govdata-fuzz-").FullName;

    static TableFuzz() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

    public static async Task<Outcome> JudgeAsync(FuzzedInput input)
    {
        var random = input.Random;
        var settings = Settings(input.Kind, random);
        var listsErrors = random.Int(8) == 0;
        var pieces = input.Bytes.Length > 100_000 ? random.Pick(509, 70_001) : random.Pick(1, 2, 3, 5, 64, 4_097);

        var report = await TableValidator.For(input.Entry, settings(1, List("one"))).ValidateAsync(new MemoryStream(input.Bytes, writable: false));
        await Same("in pieces", 1, validator => validator.ValidateAsync(new OddStream(input.Bytes, random, pieces, canSeek: true)));
        await Same("by two threads, in pieces, without going back", 2, validator => validator.ValidateAsync(new OddStream(input.Bytes, random, pieces, canSeek: false)));
        if (random.Int(16) == 0)
        {
            var path = Path.Combine(Folder, input.Kind == TableKinds.JsonLines ? "table.jsonl" : "table.dat");
            await File.WriteAllBytesAsync(path, input.Bytes);
            if (input.Kind != TableKinds.JsonLines || input.Bytes.AsSpan().TrimStart("\uFEFF \t\r\n"u8) is [(byte)'{', ..]) await Same("from a file", 2, validator => validator.ValidateFileAsync(path));
        }
        if (report.Bytes != input.Bytes.Length && report.IsReadable) throw new InvalidDataException($"{report.Bytes} bytes are reported.");
        if (report.OtherEditions.Any(edition => edition.IsReadable != report.IsReadable)) throw new InvalidDataException("What one edition can't read another can.");
        return !report.IsReadable ? Outcome.Unreadable : report.IsClean ? Outcome.Clean : Outcome.Findings;

        string? List(string name) => listsErrors ? Path.Combine(Folder, name) : null;

        async Task Same(string how, int threads, Func<TableValidator, Task<QualityReport>> judge)
        {
            var other = await judge(TableValidator.For(input.Entry, settings(threads, List("other"))));
            if (Text(other) != Text(report)) throw new InvalidDataException($"Judged {how} there is another report.\n--- once\n{Text(report)}\n--- {how}\n{Text(other)}");
            if (listsErrors && Difference(List("one")!, List("other")!) is { } difference) throw new InvalidDataException($"Judged {how} there is another list of errors.\n{difference}");
        }
    }

    /// <summary>The first line that differs; null when none does.</summary>
    private static string? Difference(string one, string other)
    {
        if (IsSame(one, other)) return null;
        using var others = File.ReadLines(other).GetEnumerator();
        var number = 0;
        foreach (var line in File.ReadLines(one))
        {
            number++;
            if (!others.MoveNext()) return $"line {number}: {line}\nand then no more";
            if (line != others.Current) return $"line {number}: {line}\nand there: {others.Current}";
        }
        return others.MoveNext() ? $"line {number + 1}, one more: {others.Current}" : null;
    }

    /// <summary>Whether two files are the same bytes: a line may be as long as the input, and there are many.</summary>
    private static bool IsSame(string one, string other)
    {
        using FileStream first = File.OpenRead(one), second = File.OpenRead(other);
        if (first.Length != second.Length) return false;
        byte[] here = new byte[64 * 1024], there = new byte[64 * 1024];
        for (int read; (read = first.ReadAtLeast(here, here.Length, throwOnEndOfStream: false)) > 0;)
        {
            second.ReadExactly(there, 0, read);
            if (!here.AsSpan(0, read).SequenceEqual(there.AsSpan(0, read))) return false;
        }
        return true;
    }

    private static string Text(QualityReport report) => string.Join('\n', [report.ToJson(), .. report.OtherEditions.Select(edition => edition.ToJson())]);

    /// <summary>How a table is judged, but for what must make no difference.</summary>
    private static Func<int, string?, TableValidationOptions> Settings(string kind, Seeded random)
    {
        TableEncoding? encoding = kind == TableKinds.Gb18030 ? random.Int(12) > 0 ? TableEncoding.Gb18030 : null : random.Pick<TableEncoding?>(null, null, null, TableEncoding.Utf8);
        TableFormat? format = kind switch { TableKinds.JsonLines => TableFormat.JsonLines, TableKinds.Utf8 or TableKinds.Gb18030 => random.Pick<TableFormat?>(null, TableFormat.Csv), _ => random.Pick<TableFormat?>(null, null, TableFormat.Workbook) };
        var samples = random.Pick(0, 1, 10, 200);
        var bothEditions = random.Int(4) == 0;
        var keyMemory = random.Pick(1L << 20, 256L << 20);
        return (threads, errors) => new TableValidationOptions
        {
            Encoding = encoding,
            Format = format,
            SamplesPerFinding = samples,
            Editions = bothEditions ? [RuleSet.Current, RuleSet.First] : [RuleSet.Current],
            KeyMemory = keyMemory,
            SpillFolder = Folder,
            Threads = threads,
            ErrorFile = errors,
        };
    }
}
