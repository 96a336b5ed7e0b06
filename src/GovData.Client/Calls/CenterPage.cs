using System.Collections.Generic;

namespace GovData.Client;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
public class CenterPage<T>
{
    /// <summary>The items, in the center's order.</summary>
    public IList<T> Items { get; set => field = value ?? []; } = [];

    /// <summary>The opaque cursor of the next page; null on the last.</summary>
    public string? Next { get; set; }
}
