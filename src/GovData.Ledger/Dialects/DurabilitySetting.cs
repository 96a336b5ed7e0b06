using System;
using System.Collections.Generic;

namespace GovData.Ledger;

/// <summary>持久化设置 (a setting of a database that decides whether what is committed survives power loss), and how it is asked for.</summary>
public sealed class DurabilitySetting
{
    /// <summary>Names a setting.</summary>
    /// <param name="name">Its name, as its administrator knows it.</param>
    /// <param name="query">A query whose first value is the setting.</param>
    /// <param name="safe">The values under which nothing committed is lost.</param>
    public DurabilitySetting(string name, string query, params string[] safe)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(query);
        ArgumentNullException.ThrowIfNull(safe);
        (Name, Query, Safe) = (name, query, [.. safe]);
    }

    /// <summary>Its name, as its administrator knows it.</summary>
    public string Name { get; }

    /// <summary>A query whose first value is the setting.</summary>
    public string Query { get; }

    /// <summary>The values under which nothing committed is lost.</summary>
    public IReadOnlyList<string> Safe { get; }
}
