using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Ledger;

/// <summary>The items by which a row is known again.</summary>
internal static class EntryKeys
{
    /// <exception cref="ArgumentException">The entry has none.</exception>
    public static IReadOnlyList<InformationItem> Of(CatalogEntry entry) => entry.Items.Where(item => item.IsKey).ToList() is { Count: > 0 } keys
        ? keys
        : throw new ArgumentException("The entry has no key item, so that no row of it is known again.", nameof(entry));

    /// <summary>The entry with these items alone: what names deleted rows is judged by it.</summary>
    public static CatalogEntry Alone(CatalogEntry entry) => new() { Code = entry.Code, Version = entry.Version, ProviderCode = entry.ProviderCode, Items = [.. Of(entry)] };
}
