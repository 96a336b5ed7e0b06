using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>What the values of a column have in common. A filler is no value, unless few short values come back again and again: then it is one of the codes, as 无 beside 有.</summary>
internal sealed class ColumnProfile(string header, ColumnBudget budget, Fillers fillers)
{
    private const int LongestCode = 20;
    private const int RowsPerCode = 10;
    private const int LongestKey = 64;

    private readonly TypeGuess type = new();
    private readonly IdentifierGuess identifiers = new();
    private readonly HashSet<ulong> seen = [];
    private SortedSet<string>? codes = new(StringComparer.Ordinal);
    private bool isUnique = true;
    private long empty;
    private long fillerRows;
    private int longestCode;
    private long filled;

    /// <summary>Whether every row has a value that no other has, of a type keys have.</summary>
    public bool MayBeKey => isUnique && empty + fillerRows == 0 && filled > 1 && type.Longest <= LongestKey && !type.IsDateOrFraction && !type.IsLogical;

    /// <summary>What most values are, but not all, as <c>CITIZEN_ID 97/100</c>; null when there is no such thing.</summary>
    public string? MostlyIs => Identifier is null && identifiers.Most(filled) is { } most ? FormattableString.Invariant($"{most.Kind.Value} {most.Count}/{filled}") : null;

    private IdentifierKind? Identifier => identifiers.Kind(filled);

    private bool IsCodeSet =>
        codes is { Count: > 0 } && filled > 0 && filled + fillerRows >= RowsPerCode * (long)codes.Count && Identifier is null && MostlyIs is null && !type.IsDateOrFraction && !type.IsLogical && (!type.IsNumber || type.IsSameLength);

    public void Add(ReadOnlySpan<byte> value)
    {
        value = Trim(value);
        if (value.Length == 0)
        {
            empty++;
            return;
        }
        Collect(value);
        if (fillers.Holds(value))
        {
            fillerRows++;
            return;
        }
        filled++;
        type.Add(value);
        identifiers.Add(value);
        if (isUnique && seen.Count < budget.Compared) isUnique = seen.Add(HashOf(value));
        if (!isUnique) seen.Clear();
    }

    /// <summary>So many rows have no value in this column.</summary>
    public void AddEmpty(long rowsWithout) => empty += rowsWithout;

    public InformationItem ToItem()
    {
        var name = ColumnName.Normalize(header);
        var item = new InformationItem
        {
            Name = name,
            EnglishName = name.Length > 0 && name.All(c => c < 0x80) ? name : null,
            Required = empty == 0 && filled > 0 && (fillerRows == 0 || IsCodeSet),
            Identifier = Identifier,
            IsSensitive = PersonalIdentifiers.Include(Identifier) || MostlyIs is not null,
        };
        if (IsCodeSet) (item.CodeSet, item.Type) = ([.. codes!], ItemDataType.Character(longestCode));
        else if (filled > 0) item.Type = Identifier is not null ? ItemDataType.Character(type.Longest) : type.ToType();
        return item;
    }

    private void Collect(ReadOnlySpan<byte> value)
    {
        if (codes is null) return;
        longestCode = Math.Max(longestCode, TextForm.Utf8.CountCharacters(value));
        if (longestCode <= LongestCode) codes.Add(Encoding.UTF8.GetString(value));
        if (longestCode > LongestCode || codes.Count > budget.Codes) codes = null;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> value)
    {
        while (value.Length > 0 && value[0] is (byte)' ' or (byte)'\t') value = value.Slice(1);
        while (value.Length > 0 && value[value.Length - 1] is (byte)' ' or (byte)'\t') value = value.Slice(0, value.Length - 1);
        return value;
    }

    /// <summary>FNV-1a of 64 bits. Two values with one hash would hide a key, no more.</summary>
    private static ulong HashOf(ReadOnlySpan<byte> value)
    {
        var hash = 14695981039346656037;
        foreach (var b in value) hash = (hash ^ b) * 1099511628211;
        return hash;
    }
}
