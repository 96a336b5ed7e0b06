using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GovData.Standards;

[JsonSerializable(typeof(CatalogEntry))]
internal sealed partial class CatalogJson : JsonSerializerContext
{
    public static JsonTypeInfo<CatalogEntry> Entry => (JsonTypeInfo<CatalogEntry>)Shaped.Options.GetTypeInfo(typeof(CatalogEntry));

    /// <summary>Indented, Chinese as Chinese.</summary>
    private static class Shaped
    {
        public static readonly JsonSerializerOptions Options = new()
        {
            TypeInfoResolver = Default.WithAddedModifier(AbsentMembers.LeaveOut),
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            WriteIndented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
    }
}
