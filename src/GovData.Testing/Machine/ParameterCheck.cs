using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GovData.Testing;

/// <summary>Holds the parameters of a request against the contract: path, query and headers.</summary>
internal static class ParameterCheck
{
    public static IReadOnlyDictionary<string, string> Query(ContractOperation operation, MockRequest request, IReadOnlyDictionary<string, string> path, bool strict)
    {
        var errors = new List<SchemaError>();
        var query = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in request.Query())
        {
            if (query.ContainsKey(pair.Key)) errors.Add(new SchemaError("query:" + pair.Key, "repeated", $"The query parameter '{pair.Key}' stands twice."));
            query[pair.Key] = pair.Value;
            if (strict && !operation.Parameters.Any(p => p.In == "query" && p.Name == pair.Key))
                errors.Add(new SchemaError("query:" + pair.Key, "unknown-parameter", $"{operation.Id} has no query parameter '{pair.Key}'."));
        }
        foreach (var parameter in operation.Parameters)
        {
            var value = parameter.In switch
            {
                "path" => path.TryGetValue(parameter.Name, out var segment) ? segment : null,
                "query" => query.TryGetValue(parameter.Name, out var text) ? text : null,
                _ => request.Header(parameter.Name),
            };
            errors.AddRange(One(parameter, value));
        }
        if (errors.Count > 0) throw MockProblems.Refuse("schema-violation", $"{operation.Id}: {errors[0].Message}", errors);
        AddressCheck.Hold(path.Values.Concat(query.Values));
        return query;
    }

    private static IEnumerable<SchemaError> One(ContractParameter parameter, string? text)
    {
        var at = $"{parameter.In}:{parameter.Name}";
        if (string.IsNullOrEmpty(text))
            return parameter.IsRequired ? [new SchemaError(at, "required", $"The {parameter.In} parameter '{parameter.Name}' is missing.")] : [];
        return SchemaValidator.Check(parameter.Schema, Element(parameter.Schema, text!), closed: false)
            .Select(e => new SchemaError(at, e.Rule, $"The {parameter.In} parameter '{parameter.Name}': {e.Message}"));
    }

    /// <summary>Parameters travel as text; a whole number is read as one where the schema wants it.</summary>
    private static JsonElement Element(Schema schema, string text)
    {
        var types = schema.Types ?? schema.Reference?.Types ?? [];
        return types.Contains("integer") && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? MockJson.Element(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture)))
            : MockJson.Element(MockJson.Bytes(text));
    }
}
