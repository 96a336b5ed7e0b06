using System.Globalization;
using System.Text.Json.Nodes;
using GovData.Testing;

namespace GovData.MockServer;

/// <summary>What the page shows: the center's state at one moment.</summary>
internal sealed class CenterView(MockCenter center)
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    private readonly JsonNode _state = JsonNode.Parse(center.Snapshot())!;

    public MockCenter Center { get; } = center;

    public string Status => _state["core"].Of("status");

    /// <summary>The rows of a part of the state.</summary>
    public IReadOnlyList<JsonNode> Rows(params string[] path) =>
        path.Aggregate(_state, (node, name) => node?[name]!) is JsonArray rows ? [.. rows.Select(r => r!)] : [];

    /// <summary>A department by name, its code beside it.</summary>
    public Html Department(string code)
    {
        var name = Center.Departments.All.FirstOrDefault(d => d.Code == code)?.Name;
        return name is null ? Markup.Code(code) : Html.Of($"{name} <small>{code}</small>");
    }

    /// <summary>An entry by title, its resource code beside it.</summary>
    public Html Entry(string code)
    {
        var title = Rows("catalog", "entries").FirstOrDefault(e => e.Of("code") == code).Of("title");
        return title.Length == 0 ? Markup.Code(code) : Html.Of($"{title} <small>{code}</small>");
    }

    /// <summary>An instant in Beijing time, to the minute.</summary>
    public static string When(string instant) => DateTimeOffset.TryParse(instant, CultureInfo.InvariantCulture, out var at) ? When(at) : instant;

    public static string When(DateTimeOffset instant) => instant.ToOffset(Beijing).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
