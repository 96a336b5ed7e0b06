using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Standards;

/// <summary>行政区划代码表. Divisions with their validity, so that a code is always read as of a day.</summary>
public sealed partial class DivisionTable
{
    private static readonly Lazy<DivisionTable> ChongqingTable = new(static () => new DivisionTable(DivisionFile.ReadChongqing()));

    private readonly Division[] divisions;
    private readonly ILookup<DivisionCode, Division> byCode;

    /// <summary>Makes a table.</summary>
    /// <param name="divisions">The divisions; one code may stand for several, one after the other.</param>
    /// <exception cref="ArgumentException">A code would stand for two divisions on the same day, or a division is null.</exception>
    public DivisionTable(IEnumerable<Division> divisions)
    {
        ArgumentNullException.ThrowIfNull(divisions);
        this.divisions = [.. divisions];
        if (this.divisions.Contains(null!)) throw new ArgumentException("A division is null.", nameof(divisions));
        this.divisions = [.. this.divisions.OrderBy(static division => division.Code.Value, StringComparer.Ordinal).ThenBy(static division => division.ValidFrom)];
        for (var i = 1; i < this.divisions.Length; i++)
        {
            var (before, after) = (this.divisions[i - 1], this.divisions[i]);
            if (before.Code == after.Code && before.IsInForce(after.ValidFrom))
                throw new ArgumentException("The code " + after.Code + " would stand for " + before.Name + " and " + after.Name + " on " + after.ValidFrom + ".", nameof(divisions));
        }
        byCode = this.divisions.ToLookup(static division => division.Code);
    }

    /// <summary>重庆市. All divisions of Chongqing down to the county since 1997, from GB/T 2260 and the decisions that changed them.</summary>
    /// <remarks>重庆高新区 and 万盛经开区 have no code of GB/T 2260; add local codes by <see cref="Parse"/> and <see cref="With"/>.</remarks>
    public static DivisionTable Chongqing => ChongqingTable.Value;

    /// <summary>Reads a table from text: lines of tab-separated code, name, kind (<see cref="DivisionKind"/>, or a word of one's own), first day, last day, successors
    /// (codes with commas between) and basis; the last three may be missing or empty. Lines that begin with <c>#</c> are passed over.</summary>
    /// <param name="text">The text, for example of a file of local codes.</param>
    /// <exception cref="FormatException">A line is not such a line; the message says which and why.</exception>
    /// <exception cref="ArgumentException">A code would stand for two divisions on the same day.</exception>
    public static DivisionTable Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new DivisionTable(DivisionFile.Read(text));
    }

    /// <summary>Every division, in the order of codes and then of time.</summary>
    public IReadOnlyList<Division> All => divisions;

    /// <summary>The division a code stands for on a day; null when it stands for none.</summary>
    /// <param name="code">The code.</param>
    /// <param name="asOf">The day.</param>
    public Division? Find(DivisionCode code, CivilDate asOf) => byCode[code].FirstOrDefault(division => division.IsInForce(asOf));

    /// <summary>The division a code stands for on a day; null when it stands for none or is no code at all.</summary>
    /// <param name="code">The code.</param>
    /// <param name="asOf">The day.</param>
    public Division? Find(string code, CivilDate asOf)
    {
        ArgumentNullException.ThrowIfNull(code);
        return DivisionCode.TryParse(code, out var parsed, out _) ? Find(parsed, asOf) : null;
    }

    /// <summary>Everything a code has ever stood for, in the order of time.</summary>
    /// <param name="code">The code.</param>
    public IReadOnlyList<Division> History(DivisionCode code) => [.. byCode[code]];

    /// <summary>The divisions in force on a day, in the order of codes.</summary>
    /// <param name="asOf">The day.</param>
    public IReadOnlyList<Division> InForce(CivilDate asOf) => [.. divisions.Where(division => division.IsInForce(asOf))];

    /// <summary>Where the territory of a division belongs on a later day: the division itself, or its successors in force then.</summary>
    /// <param name="division">The division.</param>
    /// <param name="asOf">The day.</param>
    public IReadOnlyList<Division> Trace(Division division, CivilDate asOf)
    {
        ArgumentNullException.ThrowIfNull(division);
        if (division.ValidTo is not { } last || asOf <= last) return division.IsInForce(asOf) ? [division] : [];
        return [.. division.Successors
            .Select(code => Find(code, last.AddDays(1)))
            .OfType<Division>()
            .SelectMany(successor => Trace(successor, asOf))
            .Distinct()];
    }

    /// <summary>A table with further divisions, for example local codes of development zones.</summary>
    /// <param name="further">The divisions to add.</param>
    public DivisionTable With(params Division[] further)
    {
        ArgumentNullException.ThrowIfNull(further);
        return new DivisionTable(divisions.Concat(further));
    }
}
