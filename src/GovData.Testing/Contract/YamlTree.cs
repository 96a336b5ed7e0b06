using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GovData.Testing;

/// <summary>Reads YAML into a JSON tree by YAML's core schema: a quoted scalar is text, a plain one may be a number, a truth value or null.</summary>
internal static class YamlTree
{
    public static JsonNode Read(TextReader text)
    {
        var stream = new YamlStream();
        stream.Load(text);
        return Convert(stream.Documents[0].RootNode) ?? throw new InvalidDataException("The contract is empty.");
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode mapping => Object(mapping),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value ?? ""),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value ?? ""),
        _ => throw new InvalidDataException($"A YAML node of kind {node.NodeType} has no JSON form."),
    };

    private static JsonObject Object(YamlMappingNode mapping)
    {
        var result = new JsonObject();
        foreach (var pair in mapping.Children) result.Add(((YamlScalarNode)pair.Key).Value ?? "", Convert(pair.Value));
        return result;
    }

    private static JsonValue? Plain(string text)
    {
        if (text is "" or "~" or "null") return null;
        if (text is "true" or "false") return JsonValue.Create(text == "true");
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return JsonValue.Create(whole);
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(text);
    }
}
