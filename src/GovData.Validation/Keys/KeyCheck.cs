using System;
using System.Buffers.Binary;
using System.Linq;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>主键唯一. Finds every row whose key an earlier row has; rows whose key is wrong already are left to their findings.</summary>
internal sealed class KeyCheck(int[] columns, FindingPlace place, FindingPlace[] parts)
{
    private readonly KeyHasher hasher = KeyHasher.Create();
    private readonly KeySet set = new();
    private byte[] joined = new byte[256];
    private KeyHash[] hashes = [];
    private int[] rows = [];
    private bool[] seen = [];

    /// <summary>Tells how many rows are to be expected, so that room is made once.</summary>
    public void Expect(long expectedRows) => set.Reserve(expectedRows);

    [MethodImpl(Kernels.Hot)]
    public void Judge(RecordBatch batch, BatchFindings findings)
    {
        MakeRoom(batch.Rows);
        var count = 0;
        for (var row = 0; row < batch.Rows; row++)
        {
            if (findings.IsKeySpoilt(row)) continue;
            hashes[count] = hasher.HashOf(KeyOf(batch, row));
            rows[count++] = row;
        }
        set.AddAll(hashes.AsSpan(0, count), seen);
        for (var i = 0; i < count; i++)
        {
            if (!seen[i]) continue;
            var sample = findings.AddKey(CellRules.UniqueKey, place, rows[i], batch.Columns[columns[0]][rows[i]]);
            sample?.Value = Show(batch, rows[i]);
        }
    }

    private void MakeRoom(int count)
    {
        if (rows.Length >= count) return;
        rows = new int[count];
        hashes = new KeyHash[count];
        seen = new bool[count];
    }

    /// <summary>The bytes of the key; the parts of a compound key each with its length before it, so that no two keys run together.</summary>
    private ReadOnlySpan<byte> KeyOf(RecordBatch batch, int row)
    {
        if (columns.Length == 1) return batch[batch.Columns[columns[0]][row]];
        var length = 0;
        foreach (var column in columns)
        {
            var part = batch[batch.Columns[column][row]];
            if (joined.Length < length + 4 + part.Length) Array.Resize(ref joined, 2 * (length + 4 + part.Length));
            BinaryPrimitives.WriteInt32LittleEndian(joined.AsSpan(length), part.Length);
            part.CopyTo(joined.AsSpan(length + 4));
            length += 4 + part.Length;
        }
        return joined.AsSpan(0, length);
    }

    private string Show(RecordBatch batch, int row) =>
        string.Join("+", columns.Select((column, i) => ValueMask.Show(batch[batch.Columns[column][row]], parts[i].IsMasked)));
}
