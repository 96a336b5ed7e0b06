using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>Cuts a list into pages behind an opaque cursor.</summary>
internal static class Paging
{
    /// <summary>The cursor of <c>MockOutcome.LoopingCursor</c>: always the first page again, and itself as the next.</summary>
    public const string Loop = "loop";

    public static JsonObject Page<T>(Call call, IEnumerable<T> all, Func<T, JsonNode> render)
    {
        var cursor = call.Query.TryGetValue("cursor", out var text) ? text : null;
        var limit = call.Query.TryGetValue("limit", out var wanted) ? int.Parse(wanted, CultureInfo.InvariantCulture) : call.Center.Limits.ListPageSize;
        if (limit > call.Center.Limits.ListPageSize) throw MockProblems.Refuse("schema-violation", $"A page has {call.Center.Limits.ListPageSize} items at most; {limit} were asked for.");
        return Page(all.ToList(), cursor, limit, render);
    }

    public static JsonObject Page<T>(IReadOnlyList<T> all, string? cursor, int limit, Func<T, JsonNode> render)
    {
        var from = cursor is null or Loop ? 0 : Position(cursor);
        var items = new JsonArray([.. all.Skip(from).Take(limit).Select(render)]);
        return new JsonObject
        {
            ["items"] = items,
            ["next"] = cursor == Loop ? Loop : from + limit < all.Count ? Cursor(from + limit) : null,
        };
    }

    /// <summary>One page of a feed: its next is always there, to go on from later.</summary>
    public static JsonObject Feed<T>(Call call, IReadOnlyList<T> all, Func<T, JsonNode> render)
    {
        var page = Page(call, all, render);
        var from = call.Query.TryGetValue("cursor", out var cursor) && cursor != Loop ? Position(cursor) : 0;
        page["next"] ??= Cursor(from + ((JsonArray)page["items"]!).Count);
        return page;
    }

    private static string Cursor(int position) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes("at:" + position.ToString(CultureInfo.InvariantCulture))).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static int Position(string cursor)
    {
        try
        {
            var padded = cursor.Replace('-', '+').Replace('_', '/') + new string('=', (4 - cursor.Length % 4) % 4);
            var text = Encoding.ASCII.GetString(Convert.FromBase64String(padded));
            if (text.StartsWith("at:", StringComparison.Ordinal)) return int.Parse(text.Substring(3), NumberStyles.None, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            // Falls through: whatever it is, this center did not issue it.
        }
        throw MockProblems.Refuse("cursor-invalid", "The cursor was not issued by this center; begin again without one.");
    }
}
