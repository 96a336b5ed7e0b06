using System.Text.Json;

namespace GovData.Testing;

/// <summary>Holds the body of a request against the contract: content type, size, JSON, schema.</summary>
internal sealed class Strictness(MockLimits limits, bool strict)
{
    private const string JsonType = "application/json";

    public IReadOnlyDictionary<string, string> Parameters(ContractOperation operation, MockRequest request, IReadOnlyDictionary<string, string> path) =>
        ParameterCheck.Query(operation, request, path, strict);

    public JsonElement Body(ContractOperation operation, MockRequest request)
    {
        if (operation.Request is not { } shape)
        {
            if (strict && request.Body.Length > 0) throw MockProblems.Refuse("schema-violation", $"{operation.Id} takes no body.");
            return default;
        }
        var type = ContractBody.MediaType(request.Header("Content-Type"));
        if (!shape.ByMediaType.TryGetValue(type, out var schema))
            throw MockProblems.Refuse("unsupported-media-type", $"{operation.Id} takes {string.Join(" or ", shape.ByMediaType.Keys)}, not '{type}'.");
        if (type != JsonType) return default;
        if (request.Body.Length > limits.BodySize)
            throw MockProblems.Refuse("too-large", $"A JSON body may have {limits.BodySize} bytes at most; this one has {request.Body.Length}.");
        var body = Parse(request.Body);
        var errors = SchemaValidator.Check(schema, body, closed: false).Where(e => strict || e.Rule != SchemaValidator.UnknownMember).ToList();
        if (errors.Count > 0) throw MockProblems.Refuse("schema-violation", $"{operation.Id}: {errors[0]}", errors);
        return body;
    }

    private static JsonElement Parse(byte[] bytes)
    {
        try
        {
            return MockJson.Element(bytes);
        }
        catch (JsonException exception)
        {
            throw MockProblems.Refuse("malformed-request", "The body is not JSON: " + exception.Message);
        }
    }
}
