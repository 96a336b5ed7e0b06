using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>
/// What the ledger knows of the segments its evidence is archived in, among what it knows of itself (<c>meta</c>): for each unit the last segment's end, and under each end
/// the segment. Segments follow each other, so all are found from the last.
/// </summary>
internal sealed class SegmentMarks(LedgerSession session)
{
    private readonly MetaTable _meta = new(session);

    private string Last => "archived:" + session.Unit;

    public async Task<ArchivedSegment?> LastAsync() =>
        await _meta.ReadAsync(Last).ConfigureAwait(false) is { } to ? await ReadAsync(Number(to)).ConfigureAwait(false) : null;

    /// <summary>All segments, the oldest first.</summary>
    public async Task<IReadOnlyList<ArchivedSegment>> ListAsync()
    {
        var segments = new List<ArchivedSegment>();
        for (var segment = await LastAsync().ConfigureAwait(false); segment is not null; segment = await ReadAsync(segment.From).ConfigureAwait(false)) segments.Insert(0, segment);
        return segments;
    }

    /// <summary>Marks a segment as archived, unless another is marked from the same beginning; answers the one that is.</summary>
    public async Task<ArchivedSegment> MarkAsync(ArchivedSegment segment)
    {
        await _meta.TouchAsync().ConfigureAwait(false);
        var last = await LastAsync().ConfigureAwait(false);
        if (last is not null && last.To != segment.From) return last;
        await session.ExecuteAsync("INSERT INTO $meta (name, value) VALUES (@name, @value)",
            ("name", Place(segment.To)), ("value", $"{Text(segment.From)} {Text(segment.Entries)} {segment.Digest}")).ConfigureAwait(false);
        await session.ExecuteAsync(last is null ? "INSERT INTO $meta (name, value) VALUES (@name, @value)" : "UPDATE $meta SET value = @value WHERE name = @name",
            ("name", Last), ("value", Text(segment.To))).ConfigureAwait(false);
        return segment;
    }

    private async Task<ArchivedSegment?> ReadAsync(long to)
    {
        if (await _meta.ReadAsync(Place(to)).ConfigureAwait(false) is not { } value) return null;
        var parts = value.Split(' ');
        return new ArchivedSegment { From = Number(parts[0]), To = to, Entries = Number(parts[1]), Digest = ContentDigest.Parse(parts[2]) };
    }

    private string Place(long to) => Last + ":" + Text(to);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
