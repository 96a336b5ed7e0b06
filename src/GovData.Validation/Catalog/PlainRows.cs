using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>Reads CSV for its own sake, with no entry to match its columns by: the first record, and then all cells of all records.</summary>
internal sealed class PlainRows(InputBytes input, TableEncoding? declared) : IDisposable
{
    private CsvReader reader = null!;

    public PlainRows(Stream stream, TableEncoding? declared)
        : this(new InputBytes(stream), declared)
    {
    }

    /// <summary>The cells read last: a column for each field of the first record.</summary>
    public RecordBatch Batch { get; private set; } = new(columns: 0);

    /// <summary>Why reading stopped before the end; null when it didn't.</summary>
    public InputFailure? Failure => reader.Failure;

    public TextForm Form => reader.Form;

    /// <summary>The first record with its faults; null when there is none. Of several delimiters it is the one by which its fields are worth most.</summary>
    public Task<CsvHeader?> ReadHeaderAsync(Func<IReadOnlyList<string>, int> worth, CancellationToken ct)
    {
        reader = new CsvReader(input, declared, delimiter: null);
        return reader.ReadHeaderAsync(Batch, worth, ct);
    }

    /// <summary>Says how many columns the rows have: as many as the header.</summary>
    public void Begin(int columns)
    {
        reader.Deal([.. Enumerable.Range(0, columns)]);
        Batch = new RecordBatch(columns);
    }

    /// <summary>Reads the next batch; false when nothing is left or the input failed.</summary>
    public Task<bool> ReadAsync(CancellationToken ct) => reader.ReadAsync(Batch, ct);

    /// <summary>Reads what is left, and says how many bytes there were and their digest.</summary>
    public async Task<(long Bytes, string Digest)> EndAsync(CancellationToken ct)
    {
        await input.DrainAsync(ct).ConfigureAwait(false);
        return (input.Count, input.Digest());
    }

    public void Dispose() => input.Dispose();
}
