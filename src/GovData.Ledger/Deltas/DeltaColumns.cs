using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using GovData.Standards;
using GovData.Validation;

namespace GovData.Ledger;

/// <summary>Which fields of a reader are sent, which are the key, and which say when a row was changed and whether it was deleted.</summary>
internal sealed class DeltaColumns
{
    private readonly int[] _sent;
    private readonly int[] _key;
    private readonly int _changed;
    private readonly int _deleted;

    public DeltaColumns(CatalogEntry entry, DbDataReader reader, string? changed, string? deleted)
    {
        string[] fields = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        (_changed, _deleted) = (Find(fields, changed), Find(fields, deleted));
        _sent = [.. Enumerable.Range(0, fields.Length).Where(field => (field != _changed && field != _deleted) || entry.Items.Any(item => IsOf(item, fields[field])))];
        _key = [.. EntryKeys.Of(entry).Select(item => Array.FindIndex(fields, field => IsOf(item, field)) is >= 0 and var at ? at : throw new InvalidOperationException($"The query has no field for the key item '{item.Name}'."))];
        Names = [.. _sent.Select(field => fields[field])];
    }

    public IReadOnlyList<string> Names { get; }

    public string[] Values(DbDataReader reader) => [.. _sent.Select(field => CanonicalTable.TextOf(reader.GetValue(field)))];

    public string[] Key(DbDataReader reader) => [.. _key.Select(field => CanonicalTable.TextOf(reader.GetValue(field)))];

    public DateTime Changed(DbDataReader reader) => _changed < 0 ? DateTime.MinValue : DateTime.SpecifyKind(reader.GetDateTime(_changed), DateTimeKind.Unspecified);

    public bool IsDeleted(DbDataReader reader) => _deleted >= 0 && !reader.IsDBNull(_deleted) && Convert.ToBoolean(reader.GetValue(_deleted), System.Globalization.CultureInfo.InvariantCulture);

    private static int Find(string[] fields, string? name) => name is null ? -1
        : Array.FindIndex(fields, field => string.Equals(field, name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? at
        : throw new InvalidOperationException($"The query has no field '{name}'.");

    private static bool IsOf(InformationItem item, string field) =>
        string.Equals(item.Name.Trim(), field.Trim(), StringComparison.OrdinalIgnoreCase) || (item.EnglishName is { } english && string.Equals(english.Trim(), field.Trim(), StringComparison.OrdinalIgnoreCase));
}
