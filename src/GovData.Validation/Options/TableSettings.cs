using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GovData.Validation;

/// <summary>A copy of the options that nobody can change any more.</summary>
internal sealed class TableSettings
{
    /// <summary>Up to so many bytes an input is too small for several threads to be worth while.</summary>
    public const long Small = 1 << 20;

    private readonly int? threads;

    public TableSettings(TableValidationOptions options)
    {
        SamplesPerFinding = options.SamplesPerFinding;
        Progress = options.Progress;
        Format = options.Format;
        Encoding = options.Encoding;
        Delimiter = options.Delimiter is null or ',' or ';' or '\t' or '|'
            ? options.Delimiter
            : throw new ArgumentException("Tables are separated by comma, semicolon, tab or vertical bar.", nameof(options));
        Sheet = options.Sheet;
        HeaderRow = options.HeaderRow;
        ItemOfColumn = (options.Columns ?? throw Missing(nameof(options.Columns))).Copy();
        CodeLists = (options.CodeLists ?? throw Missing(nameof(options.CodeLists))).ToDictionary(
            list => list.Key, IReadOnlyCollection<string> (list) => [.. list.Value ?? throw Missing(nameof(options.CodeLists))], StringComparer.Ordinal);
        Fillers = [.. (options.Fillers ?? throw Missing(nameof(options.Fillers))).Where(filler => filler is not null)];
        Rows = options.Totals?.Rows;
        Sums = options.Totals?.Sums is { Count: > 0 } sums ? [.. sums.Select(pair => new ControlSum(ColumnName.Normalize(pair.Key), pair.Value))] : [];
        Editions = options.Editions is { Count: > 0 } editions && editions.All(edition => edition is not null) && editions.Distinct().Count() == editions.Count
            ? [.. editions]
            : throw new ArgumentException("Name at least one edition of the rule set, and none twice.", nameof(options));
        threads = options.Threads;
        KeyMemory = options.KeyMemory;
        SpillFolder = options.SpillFolder;
        ErrorFile = options.ErrorFile;
        ErrorFileLimit = options.ErrorFileLimit;
        ErrorFileShowsValues = options.ErrorFileShowsValues;
        MarkedWorkbook = options.MarkedWorkbook;
        MarkedWorkbookCulture = options.MarkedWorkbookCulture;
    }

    public int SamplesPerFinding { get; }

    public IProgress<ValidationProgress>? Progress { get; }

    public TableFormat? Format { get; }

    public TableEncoding? Encoding { get; }

    public char? Delimiter { get; }

    public string? Sheet { get; }

    public int HeaderRow { get; }

    public IReadOnlyDictionary<string, string> ItemOfColumn { get; }

    public Dictionary<string, IReadOnlyCollection<string>> CodeLists { get; }

    public IReadOnlyList<string> Fillers { get; }

    public long? Rows { get; }

    public IReadOnlyList<ControlSum> Sums { get; }

    public IReadOnlyList<RuleSet> Editions { get; }

    public long KeyMemory { get; }

    public string? SpillFolder { get; }

    public string? ErrorFile { get; }

    public long ErrorFileLimit { get; }

    public bool ErrorFileShowsValues { get; }

    public string? MarkedWorkbook { get; }

    public CultureInfo? MarkedWorkbookCulture { get; }

    /// <summary>How many threads work on an input of so many bytes; null where that isn't known.</summary>
    public int ThreadsFor(long? length) => threads ?? (length > Small ? Math.Min(2, Environment.ProcessorCount) : 1);

    private static ArgumentException Missing(string member) => new($"The options have no {member}: leave the default, or give an empty one.");
}
