using System.Collections.Generic;

namespace GovData.Kills;

/// <summary>What the center holds after a submission: the judge of what took effect.</summary>
/// <param name="Stored">Keys of the submissions that are stored.</param>
/// <param name="RowsDigests">Of each table in the pool, the digest of its rows as a multiset.</param>
/// <param name="Receipts">Of each table in the pool, the receipt of the last submission to it.</param>
/// <param name="Announced">How many announcements took effect.</param>
/// <param name="Closed">How many closes took effect.</param>
/// <param name="Parts">Of each part that arrived, how often it took effect.</param>
/// <param name="Arrivals">Of each part, how often it arrived.</param>
internal sealed record Held(IReadOnlyList<string> Stored, IReadOnlyList<string> RowsDigests, IReadOnlyList<string> Receipts, int Announced, int Closed, IReadOnlyDictionary<string, int> Parts, IReadOnlyDictionary<string, int> Arrivals)
{
    /// <summary>What is wrong with it, or null: one submission, closed once, the rows of the table and nothing else.</summary>
    public string? Fault(Table table) =>
        Stored.Count != 1 ? $"{Stored.Count} submissions are stored"
        : Closed != 1 ? $"{Closed} closes took effect"
        : RowsDigests is not [var rows] || rows != table.RowsDigest ? "the rows stored are not those of the table"
        : null;
}
