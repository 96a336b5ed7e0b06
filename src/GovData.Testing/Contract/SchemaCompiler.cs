using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GovData.Testing;

/// <summary>Compiles the contract's schemas. A keyword it does not know stops the load: nothing is skipped in silence.</summary>
internal sealed class SchemaCompiler(JsonNode root)
{
    private static readonly HashSet<string> Annotations =
    [
        "title", "description", "examples", "example", "default", "deprecated", "readOnly", "writeOnly", "$comment", "contentEncoding", "contentMediaType",
    ];

    private readonly Dictionary<string, Schema> _byReference = new(StringComparer.Ordinal);

    public Schema Compile(JsonNode? node)
    {
        if (node is JsonValue flag) return flag.GetValue<bool>() ? Schema.Anything : Schema.Nothing;
        var source = node as JsonObject ?? throw new InvalidDataException("A schema is an object, true or false.");
        var schema = new Schema();
        foreach (var pair in source) Keyword(schema, pair.Key, pair.Value);
        return schema;
    }

    public Schema Referenced(string reference)
    {
        if (_byReference.TryGetValue(reference, out var known)) return known;
        var schema = new Schema { Name = reference.Substring(reference.LastIndexOf('/') + 1) };
        _byReference.Add(reference, schema);
        schema.Reference = Compile(JsonPointer.Find(root, reference));
        return schema;
    }

    private void Keyword(Schema schema, string keyword, JsonNode? value)
    {
        switch (keyword)
        {
            case "$ref": schema.Reference = Referenced(Text(value)); break;
            case "type": schema.Types = value is JsonArray types ? [.. types.Select(Text)] : [Text(value)]; break;
            case "properties": schema.Properties = ((JsonObject)value!).ToDictionary(p => p.Key, p => Compile(p.Value), StringComparer.Ordinal); break;
            case "required": schema.Required = [.. ((JsonArray)value!).Select(Text)]; break;
            case "additionalProperties": schema.AdditionalProperties = Compile(value); break;
            case "items": schema.Items = Compile(value); break;
            case "enum": schema.Values = [.. ((JsonArray)value!).Select(Element)]; break;
            case "const": schema.Values = [Element(value)]; break;
            case "pattern": schema.Pattern = new Regex(Text(value), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)); break;
            case "format": schema.Format = SchemaFormat.Known(Text(value)); break;
            case "minLength": schema.MinLength = value!.GetValue<long>(); break;
            case "maxLength": schema.MaxLength = value!.GetValue<long>(); break;
            case "minimum": schema.Minimum = Number(value); break;
            case "maximum": schema.Maximum = Number(value); break;
            case "minItems": schema.MinItems = value!.GetValue<long>(); break;
            case "maxItems": schema.MaxItems = value!.GetValue<long>(); break;
            case "oneOf": schema.OneOf = All(value); break;
            case "anyOf": schema.AnyOf = All(value); break;
            case "allOf": schema.AllOf = All(value); break;
            default:
                if (!Annotations.Contains(keyword) && !keyword.StartsWith("x-", StringComparison.Ordinal))
                    throw new InvalidDataException($"The contract uses the schema keyword '{keyword}', which the mock cannot check.");
                break;
        }
    }

    private List<Schema> All(JsonNode? value) => [.. ((JsonArray)value!).Select(Compile)];

    private static string Text(JsonNode? value) => value!.GetValue<string>();

    private static decimal Number(JsonNode? value) => decimal.Parse(value!.ToString(), CultureInfo.InvariantCulture);

    private static JsonElement Element(JsonNode? value)
    {
        using var document = JsonDocument.Parse(value?.ToJsonString() ?? "null");
        return document.RootElement.Clone();
    }
}
