using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>The center's contract as the mock keeps it: read once from the file this package carries.</summary>
internal sealed class CenterContract
{
    private static readonly Lazy<CenterContract> Embedded = new(LoadEmbedded);

    private readonly OperationReader _reader;
    private readonly Dictionary<string, ContractOperation> _byId;

    private CenterContract(JsonNode root)
    {
        Tree = root;
        Version = root["info"]!["version"]!.ToString();
        _reader = new OperationReader(root);
        Operations = [.. _reader.Read()];
        Problems = ((JsonObject?)root["x-problem-codes"] ?? []).ToDictionary(p => p.Key, p => new ContractProblem(p.Key, (JsonObject)p.Value!), StringComparer.Ordinal);
        _byId = Operations.ToDictionary(o => o.Id, StringComparer.Ordinal);
    }

    public static CenterContract Current => Embedded.Value;

    public JsonNode Tree { get; }

    public string Version { get; }

    public IReadOnlyList<ContractOperation> Operations { get; }

    /// <summary>The table of problem codes.</summary>
    public IReadOnlyDictionary<string, ContractProblem> Problems { get; }

    public static CenterContract Read(TextReader yaml) => new(YamlTree.Read(yaml));

    public ContractOperation? Find(string operationId) => _byId.TryGetValue(operationId, out var operation) ? operation : null;

    /// <summary>The schema of a signed document's payload.</summary>
    public Schema Payload(string payloadType)
    {
        var reference = Tree["components"]!["schemas"]!["SignedDocument"]!["x-payloads"]?[payloadType]?["$ref"]?.GetValue<string>()
            ?? throw new InvalidDataException($"The contract knows no payload type '{payloadType}'.");
        return Schema(reference.Substring(reference.LastIndexOf('/') + 1));
    }

    public Schema Schema(string name) => _reader.Schema(name);

    private static CenterContract LoadEmbedded()
    {
        using var stream = typeof(CenterContract).Assembly.GetManifestResourceStream("center-api.yaml")!;
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
