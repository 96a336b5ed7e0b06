using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>
/// Some thousand records as columns over bytes: the seam between whatever is read and whatever judges.
/// Checks see cells as offset and length in <see cref="Bytes"/>; records of the wrong shape are among the faults, not the rows.
/// </summary>
internal sealed class RecordBatch(int columns)
{
    /// <summary>About so many rows and faults it takes. Behind a long record many bytes are there, and there may be a record in each of them, with a finding.</summary>
    private const int Most = 1 << 18;

    private int capacity;

    /// <summary>The bytes all cells point into.</summary>
    public byte[] Bytes = [];

    /// <summary>How many of the bytes the records take.</summary>
    public int Length;

    /// <summary>How the characters stand in the bytes.</summary>
    public TextForm Form = TextForm.Utf8;

    /// <summary>Where <see cref="Bytes"/> begins in the input; negative where the bytes are none of the input, as with a worksheet.</summary>
    public long Offset;

    /// <summary>The number of the first record, counted from 1 without the header.</summary>
    public long FirstRecord;

    /// <summary>How many records were read, well shaped or not.</summary>
    public int Records;

    /// <summary>How many rows the columns hold: the well-shaped records.</summary>
    public int Rows;

    /// <summary>Whether a NUL byte stands anywhere in the batch.</summary>
    public bool HasNul;

    /// <summary>Whether the rows of a key range end with this batch and those of another come.</summary>
    public bool EndsRange;

    /// <summary>Per row, its record, counted from 0 in the batch.</summary>
    public int[] RecordOf = [];

    /// <summary>Per column of the plan, its cells.</summary>
    public readonly Cell[][] Columns = new Cell[columns][];

    /// <summary>Per column of the plan, the rows whose value is a number that a spreadsheet has cut to fifteen digits; null where none ever was.</summary>
    private readonly List<int>?[] cut = new List<int>?[columns];

    /// <summary>Records of the wrong shape, in the order of the input.</summary>
    public readonly List<RecordFault> Faults = [];

    /// <summary>Where a byte stands in the input; null where that says nothing.</summary>
    public long? OffsetOf(int start) => Offset < 0 ? null : Offset + start;

    public ReadOnlySpan<byte> this[Cell cell]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Bytes, cell.Start, cell.Length);
    }

    /// <summary>Whether it has all it takes; what is left of the bytes comes in the next one.</summary>
    public bool IsFull => Rows + Faults.Count >= Most;

    public void Clear()
    {
        Records = Rows = 0;
        EndsRange = false;
        Faults.Clear();
        foreach (var rows in cut) rows?.Clear();
    }

    /// <summary>The value of the row being added is a number that a spreadsheet has cut.</summary>
    public void AddCut(int column) => (cut[column] ??= []).Add(Rows);

    /// <summary>The rows whose value in a column is a number that a spreadsheet has cut, ascending; null where there is none.</summary>
    public List<int>? CutIn(int column) => cut[column] is { Count: > 0 } rows ? rows : null;

    /// <summary>Makes room for one more row; a row takes at least a byte per column, so the bytes bound this too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reserve()
    {
        if (Rows >= capacity) Grow();
    }

    private void Grow()
    {
        capacity = Math.Max(1024, capacity * 2);
        Array.Resize(ref RecordOf, capacity);
        for (var i = 0; i < Columns.Length; i++) Array.Resize(ref Columns[i], capacity);
    }
}
