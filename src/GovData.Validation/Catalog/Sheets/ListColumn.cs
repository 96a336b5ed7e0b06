using System;
using System.Collections.Generic;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>One column of a department's list: its names, and how its cells are read into an entry or one of its items, and written.</summary>
/// <param name="chinese">The header that is written.</param>
/// <param name="english">Its name in the contract; read as well.</param>
/// <param name="aliases">Other headers departments use.</param>
internal sealed class ListColumn(string chinese, string english, params string[] aliases)
{
    public string Chinese { get; } = chinese;

    public string English { get; } = english;

    public IReadOnlyList<string> Aliases { get; } = aliases;

    /// <summary>Reads a cell that isn't blank into the entry; false when it can't be understood.</summary>
    public Func<CatalogEntry, string, bool>? ReadEntry { get; init; }

    /// <summary>Reads a cell that isn't blank into an item; false when it can't be understood.</summary>
    public Func<InformationItem, string, bool>? ReadItem { get; init; }

    /// <summary>The cell of an entry; null when it has none.</summary>
    public Func<CatalogEntry, string?>? WriteEntry { get; init; }

    /// <summary>The cell of an item; null when it has none.</summary>
    public Func<InformationItem, string?>? WriteItem { get; init; }

    /// <summary>Whether the column is written even when nothing stands in it.</summary>
    public bool IsAlwaysWritten { get; init; } = true;

    /// <summary>What may stand in it, for the drop-down list of a workbook; empty when anything may.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether the column is only read: a way to write that departments have and this SDK has not.</summary>
    public bool IsReadOnly => WriteEntry is null && WriteItem is null;
}
