using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>Reads the operations out of the contract's tree.</summary>
internal sealed class OperationReader(JsonNode root)
{
    private readonly SchemaCompiler _schemas = new(root);

    /// <summary>The schema of this name; mocks that run side by side share the contract and may ask at the same time.</summary>
    public Schema Schema(string name)
    {
        lock (_schemas) return _schemas.Referenced("#/components/schemas/" + name);
    }

    public IEnumerable<ContractOperation> Read()
    {
        foreach (var path in (JsonObject)root["paths"]!)
        {
            var shared = Parameters(path.Value!["parameters"]);
            foreach (var verb in (JsonObject)path.Value!)
            {
                if (verb.Key is "get" or "post") yield return Operation(path.Key, verb.Key, (JsonObject)verb.Value!, shared);
                else if (verb.Key is "put" or "delete" or "patch" or "head" or "options" or "trace")
                    throw new InvalidDataException($"{verb.Key} {path.Key}: the contract knows GET and POST only.");
            }
        }
    }

    private ContractOperation Operation(string path, string verb, JsonObject source, IReadOnlyList<ContractParameter> shared) => new()
    {
        Id = Text(source, "operationId"),
        Method = verb.ToUpperInvariant(),
        Path = new PathTemplate(path),
        Retry = Text(source, "x-retry"),
        Signature = Text(source, "x-signature"),
        KeyIn = source["x-key"]?.GetValue<string>() ?? "",
        Problems = source["x-problems"] is JsonArray problems ? [.. problems.Select(p => p!.GetValue<string>())] : [],
        Profile = Text(source, "x-profile"),
        IsAvailable = Text(source, "x-availability") == "available",
        NeedsToken = (source["security"] ?? root["security"]) is JsonArray { Count: > 0 },
        IsForCarriers = source["x-carrier"]?.GetValue<bool>() ?? false,
        Link = source["tags"]?[0]?.GetValue<string>() ?? "",
        Parameters = [.. shared, .. Parameters(source["parameters"])],
        Request = source["requestBody"] is { } body ? Body(Resolve(body)) : null,
        Answers = ((JsonObject)source["responses"]!).ToDictionary(a => a.Key, a => Body(Resolve(a.Value!)), StringComparer.Ordinal),
    };

    private List<ContractParameter> Parameters(JsonNode? list) => list is not JsonArray array ? [] : [.. array.Select(item =>
    {
        var parameter = Resolve(item!);
        return new ContractParameter
        {
            Name = Text(parameter, "name"),
            In = Text(parameter, "in"),
            IsRequired = parameter["required"]?.GetValue<bool>() ?? false,
            Schema = _schemas.Compile(parameter["schema"]),
        };
    })];

    private ContractBody Body(JsonObject body) => new()
    {
        IsRequired = body["required"]?.GetValue<bool>() ?? false,
        ByMediaType = (body["content"] as JsonObject ?? []).ToDictionary(
            c => c.Key, c => c.Value?["schema"] is { } schema ? _schemas.Compile(schema) : GovData.Testing.Schema.Anything, StringComparer.Ordinal),
    };

    private JsonObject Resolve(JsonNode node) =>
        node["$ref"] is { } reference ? (JsonObject)JsonPointer.Find(root, reference.GetValue<string>()) : (JsonObject)node;

    private static string Text(JsonObject source, string name) =>
        source[name]?.GetValue<string>() ?? throw new InvalidDataException($"The contract lacks '{name}' in {source.GetPath()}.");
}
