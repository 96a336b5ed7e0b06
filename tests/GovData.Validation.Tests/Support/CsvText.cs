using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Validation.Tests;

/// <summary>All that the reader says about a text.</summary>
internal sealed class CsvText
{
    public IReadOnlyList<string>? Header { get; private set; }

    public List<string[]> Rows { get; } = [];

    public List<string> Faults { get; } = [];

    public long Records { get; private set; }

    public InputFailure? Failure { get; private set; }

    public static Task<CsvText> ReadAsync(string text) => ReadAsync(Encoding.UTF8.GetBytes(text));

    public static async Task<CsvText> ReadAsync(byte[] bytes, int piece = int.MaxValue, char delimiter = ',')
    {
        var read = new CsvText();
        using var input = new InputBytes(new PiecewiseStream(bytes, piece));
        var reader = new CsvReader(input, declared: null, delimiter);
        var plan = new TablePlan(EntryOf(bytes, delimiter), new TableSettings(new TableValidationOptions { SamplesPerFinding = 100 }));
        var tally = new FindingTally(plan.Places, 100);
        var map = await reader.OpenAsync(plan, new TableFindings([tally], [RuleSet.Current]), CancellationToken.None);
        if (map is not null) read.Header = [.. plan.Items.Select(item => item.Name!)];
        read.Faults.AddRange(tally.ToCounts().Where(count => count.Rule.StartsWith("record.", StringComparison.Ordinal)).Select(count => "0:" + count.Rule));
        var batch = new RecordBatch(plan.Items.Length);
        while (map is not null && await reader.ReadAsync(batch, CancellationToken.None)) read.Collect(batch);
        read.Failure = reader.Failure;
        return read;
    }

    /// <summary>An entry with the columns of the text itself.</summary>
    private static CatalogEntry EntryOf(byte[] bytes, char delimiter)
    {
        var batch = new RecordBatch(0) { Bytes = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes };
        var header = CsvHeader.Read(new CsvSplitter((byte)delimiter), batch, batch.Bytes.Length, isFinal: true);
        return Entry.Of([.. (header?.Names ?? ["x"]).Select(name => Entry.Item(name, "C"))]);
    }

    private void Collect(RecordBatch batch)
    {
        for (var row = 0; row < batch.Rows; row++)
            Rows.Add([.. batch.Columns.Select(column => Encoding.UTF8.GetString(batch[column[row]]))]);
        Faults.AddRange(batch.Faults.Select(f => $"{batch.FirstRecord + f.Ordinal}:{f.Kind}" + (f.Fields > 0 ? $"({f.Fields})" : "")));
        Records += batch.Records;
    }
}
