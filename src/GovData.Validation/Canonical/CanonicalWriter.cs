using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>Writes batches as canonical CSV.</summary>
internal sealed class CanonicalWriter(Stream target) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly UnfitRecords unfit = new();
    private byte[] text = new byte[64 * 1024];
    private int length;
    private int[] columns = [];

    public long Rows { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>Where each range begins in the bytes.</summary>
    public List<long> Starts { get; } = [0];

    /// <summary>Asked once, at the end.</summary>
    public string Digest() => "sha-256:" + Convert.ToHexStringLower(hash.GetHashAndReset());

    /// <summary>Begins with the columns that are there, in the order of the entry; without the header where the bytes go on from an earlier range.</summary>
    public Task BeginAsync(TablePlan plan, HeaderMap map, bool withHeader, CancellationToken ct)
    {
        columns = [.. Enumerable.Range(0, plan.Items.Length).Where(map.Has)];
        if (!withHeader) return Task.CompletedTask;
        for (var i = 0; i < columns.Length; i++)
        {
            if (i > 0) Append((byte)',');
            Field(TextForm.Utf8.Encode(ColumnName.Normalize(plan.Items[columns[i]].Name!)));
        }
        Append("\r\n"u8);
        return FlushAsync(ct);
    }

    public Task WriteAsync(RecordBatch batch, CancellationToken ct)
    {
        unfit.Find(batch, columns);
        for (var row = 0; row < batch.Rows; row++)
            if (unfit.IsEmpty || !unfit.Contains(batch.RecordOf[row])) Write(batch, row);
        return FlushAsync(ct);
    }

    /// <summary>What is written from here on is of the next range.</summary>
    public void NextRange() => Starts.Add(Bytes);

    public void Dispose() => hash.Dispose();

    private void Write(RecordBatch batch, int row)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (i > 0) Append((byte)',');
            var value = batch[batch.Columns[columns[i]][row]];
            Field(batch.Form == TextForm.Utf8 ? value : TextForm.Utf8.Encode(batch.Form.Decode(value)));
            if (columns.Length == 1 && value.IsEmpty) Append("\"\""u8);
        }
        Append("\r\n"u8);
        Rows++;
    }

    private void Field(ReadOnlySpan<byte> value)
    {
        if (value.IndexOfAny((byte)'"', (byte)',') < 0 && value.IndexOfAny((byte)'\r', (byte)'\n') < 0)
        {
            Append(value);
            return;
        }
        Append((byte)'"');
        for (var quote = value.IndexOf((byte)'"'); quote >= 0; quote = value.IndexOf((byte)'"'))
        {
            Append(value.Slice(0, quote + 1));
            Append((byte)'"');
            value = value.Slice(quote + 1);
        }
        Append(value);
        Append((byte)'"');
    }

    private void Append(byte one)
    {
        if (length == text.Length) Array.Resize(ref text, 2 * length);
        text[length++] = one;
    }

    private void Append(ReadOnlySpan<byte> more)
    {
        if (text.Length - length < more.Length) Array.Resize(ref text, 2 * (length + more.Length));
        more.CopyTo(text.AsSpan(length));
        length += more.Length;
    }

    private async Task FlushAsync(CancellationToken ct)
    {
        hash.AppendData(text, 0, length);
        await target.WriteAsync(text, 0, length, ct).ConfigureAwait(false);
        Bytes += length;
        length = 0;
    }
}
