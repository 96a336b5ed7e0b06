using System;

namespace GovData.Validation;

/// <summary>What a column may keep in memory: the different values it may have as a code set, and how many values are compared with each other.</summary>
internal readonly struct ColumnBudget(int codes, int compared = 1_000_000)
{
    /// <summary>All columns of a table together compare at most so many.</summary>
    private const int AllColumns = 4_000_000;

    public int Codes { get; } = codes;

    public int Compared { get; } = compared;

    /// <summary>The budget of one of so many columns.</summary>
    public ColumnBudget Share(int columns) => new(Codes, Math.Min(Compared, AllColumns / Math.Max(1, columns)));
}
