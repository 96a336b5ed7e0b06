using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovData.MockServer;

/// <summary>Reads the center's state for showing: what is missing is empty text.</summary>
internal static class JsonValues
{
    public static string Of(this JsonNode? node, string name) => node?[name] switch
    {
        null => "",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        var other => other.ToJsonString(),
    };

    public static string Of(this JsonNode? node, string name, string member) => (node?[name]).Of(member);

    /// <summary>The texts of a list, in one line.</summary>
    public static string List(this JsonNode? node, string name) => node?[name] is JsonArray list ? string.Join("、", list.Select(v => v!.ToString())) : "";

    public static int Count(this JsonNode? node, string name) => node?[name] is JsonArray list ? list.Count : 0;
}
