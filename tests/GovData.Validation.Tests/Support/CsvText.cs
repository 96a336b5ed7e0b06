using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

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

    public static async Task<CsvText> ReadAsync(byte[] bytes, int piece = int.MaxValue)
    {
        var read = new CsvText();
        using var input = new InputBytes(new PiecewiseStream(bytes, piece));
        var reader = new CsvReader(input);
        var first = new RecordBatch(0);
        read.Header = await reader.ReadHeaderAsync(first, CancellationToken.None);
        read.Collect(first);
        var batch = new RecordBatch(read.Header?.Count ?? 0);
        reader.Deal([.. Enumerable.Range(0, batch.Columns.Length)]);
        while (await reader.ReadAsync(batch, CancellationToken.None)) read.Collect(batch);
        read.Failure = reader.Failure;
        return read;
    }

    private void Collect(RecordBatch batch)
    {
        for (var row = 0; row < batch.Rows; row++)
            Rows.Add([.. batch.Columns.Select(column => Encoding.UTF8.GetString(batch[column[row]]))]);
        Faults.AddRange(batch.Faults.Select(f => $"{batch.FirstRecord + f.Ordinal}:{f.Kind}" + (f.Fields > 0 ? $"({f.Fields})" : "")));
        Records += batch.Records;
    }
}
