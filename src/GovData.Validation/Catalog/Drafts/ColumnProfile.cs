using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>What the values of a column have in common.</summary>
internal sealed class ColumnProfile(string header, ColumnBudget budget)
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
    private long filled;

    /// <summary>Whether every row has a value that no other has, of a type keys have.</summary>
    public bool MayBeKey => isUnique && empty == 0 && filled > 1 && type.Longest <= LongestKey && !type.IsDateOrFraction && !type.IsLogical;

    private IdentifierKind? Identifier => identifiers.Kind(filled);

    private bool IsCodeSet =>
        codes is { Count: > 0 } && filled >= RowsPerCode * (long)codes.Count && Identifier is null && !type.IsDateOrFraction && !type.IsLogical && (!type.IsNumber || type.IsSameLength);

    public void Add(ReadOnlySpan<byte> value)
    {
        value = Trim(value);
        if (value.Length == 0)
        {
            empty++;
            return;
        }
        filled++;
        type.Add(value);
        identifiers.Add(value);
        if (isUnique && seen.Count < budget.Compared) isUnique = seen.Add(HashOf(value));
        if (!isUnique) seen.Clear();
        Collect(value);
    }

    public InformationItem ToItem()
    {
        var name = ColumnName.Normalize(header);
        var item = new InformationItem
        {
            Name = name,
            EnglishName = name.Length > 0 && name.All(c => c < 0x80) ? name : null,
            Required = empty == 0 && filled > 0,
            Identifier = Identifier,
            IsSensitive = PersonalIdentifiers.Include(Identifier),
        };
        if (filled > 0) item.Type = IsCodeSet || Identifier is not null ? ItemDataType.Character(type.Longest) : type.ToType();
        if (IsCodeSet) item.CodeSet = [.. codes!];
        return item;
    }

    private void Collect(ReadOnlySpan<byte> value)
    {
        if (codes is null) return;
        if (value.Length <= 4 * LongestCode) codes.Add(Encoding.UTF8.GetString(value));
        if (type.Longest > LongestCode || codes.Count > budget.Codes) codes = null;
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
