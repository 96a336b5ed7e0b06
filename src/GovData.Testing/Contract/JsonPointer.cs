using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>RFC 6901 over the contract's tree, and the building of pointers for errors.</summary>
internal static class JsonPointer
{
    public static JsonNode Find(JsonNode root, string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal)) throw new InvalidDataException($"The contract refers outside itself: {reference}.");
        JsonNode? node = root;
        foreach (var step in reference.Substring(2).Split('/')) node = (node as JsonObject)?[step.Replace("~1", "/").Replace("~0", "~")];
        return node ?? throw new InvalidDataException($"The contract refers to {reference}, which it does not hold.");
    }

    public static string Step(string pointer, string name) => pointer + "/" + name.Replace("~", "~0").Replace("/", "~1");
}
