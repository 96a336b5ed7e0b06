using System;
using System.Collections.Generic;
using System.Text;

namespace GovData.Validation;

/// <summary>The values of one row, written one after the other as the text a table has for them.</summary>
internal sealed class RowValues
{
    private Cell[] cells = new Cell[16];

    /// <summary>The bytes that the values are written to.</summary>
    public byte[] Bytes = new byte[64 * 1024];

    public int Length { get; private set; }

    public int Count { get; private set; }

    /// <summary>The columns of the row that hold a formula without a result.</summary>
    public List<int> Uncalculated { get; } = [];

    /// <summary>The columns of the row that hold a number which a spreadsheet has cut to fifteen digits.</summary>
    public List<int> Cut { get; } = [];

    public Cell this[int column] => column < Count ? cells[column] : default;

    /// <summary>Begins a row behind the values so far.</summary>
    public void Start(int at)
    {
        Length = at;
        Count = 0;
        Uncalculated.Clear();
        Cut.Clear();
    }

    public void AddEmpty() => Add(Length);

    /// <summary>A formula without a result; which columns have one is told by <see cref="Uncalculated"/>.</summary>
    public void AddUncalculated()
    {
        Uncalculated.Add(Count);
        AddEmpty();
    }

    /// <summary>A number without the digits after its fifteenth; which columns have one is told by <see cref="Cut"/>.</summary>
    public void AddCut(string number)
    {
        Cut.Add(Count);
        Add(number);
    }

    public void Add(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            AddEmpty();
            return;
        }
        var start = Length;
        var most = Encoding.UTF8.GetMaxByteCount(text!.Length);
        if (Bytes.Length - start < most) Array.Resize(ref Bytes, 2 * (start + most));
        Length += Encoding.UTF8.GetBytes(text, 0, text.Length, Bytes, start);
        Add(start);
    }

    /// <summary>A value of a database or a program, as a table has it has it.</summary>
    public void Add(object? value) => Add(CanonicalText.Of(value));

    private void Add(int start)
    {
        if (Count == cells.Length) Array.Resize(ref cells, 2 * Count);
        cells[Count++] = new Cell(start, Length - start);
    }
}
