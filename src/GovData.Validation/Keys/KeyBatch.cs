using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>The keyed hashes of one batch; rows whose key is wrong or incomplete already are left to their findings.</summary>
internal sealed class KeyBatch(KeyPlan plan, KeyHasher hasher)
{
    private byte[] joined = new byte[256];
    private KeyHash[] hashes = [];
    private int[] rows = [];

    public int Count { get; private set; }

    public ReadOnlySpan<KeyHash> Hashes => hashes.AsSpan(0, Count);

    public ReadOnlySpan<int> Rows => rows.AsSpan(0, Count);

    [MethodImpl(Kernels.Hot)]
    public void Take(RecordBatch batch, BatchFindings findings)
    {
        if (rows.Length < batch.Rows)
        {
            rows = new int[batch.Rows];
            hashes = new KeyHash[batch.Rows];
        }
        Count = 0;
        if (!findings.Rules.Has(plan.Rule)) return;
        for (var row = 0; row < batch.Rows; row++)
        {
            if ((findings.SpoiltFor(row) & plan.Watcher) != 0 || !TryKey(batch, row, out var key)) continue;
            hashes[Count] = hasher.HashOf(key);
            rows[Count++] = row;
        }
    }

    /// <summary>The bytes of the key; the parts of a compound key each with its length before it, so that no two keys run together. False when one is empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryKey(RecordBatch batch, int row, out ReadOnlySpan<byte> key)
    {
        if (plan.Columns.Length == 1)
        {
            key = batch[batch.Columns[plan.Columns[0]][row]];
            return key.Length > 0;
        }
        return TryJoined(batch, row, out key);
    }

    private bool TryJoined(RecordBatch batch, int row, out ReadOnlySpan<byte> key)
    {
        var length = 0;
        foreach (var column in plan.Columns)
        {
            var part = batch[batch.Columns[column][row]];
            if (part.Length == 0)
            {
                key = default;
                return false;
            }
            if (joined.Length < length + 4 + part.Length) Array.Resize(ref joined, 2 * (length + 4 + part.Length));
            BinaryPrimitives.WriteInt32LittleEndian(joined.AsSpan(length), part.Length);
            part.CopyTo(joined.AsSpan(length + 4));
            length += 4 + part.Length;
        }
        key = joined.AsSpan(0, length);
        return true;
    }
}
