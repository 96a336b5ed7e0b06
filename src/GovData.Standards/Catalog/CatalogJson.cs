using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovData.Standards;

[JsonSerializable(typeof(CatalogEntry))]
internal sealed partial class CatalogJson : JsonSerializerContext
{
    /// <summary>Indented, Chinese as Chinese.</summary>
    public static readonly CatalogJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
