using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GovData.Client;

/// <summary>How the contract's JSON is written: camelCase, nothing for null, Chinese as Chinese.</summary>
internal static class WireJson
{
    public static JsonSerializerOptions Options(IJsonTypeInfoResolver? resolver = null) => new()
    {
        TypeInfoResolver = resolver,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
