using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GovData.Standards;

[JsonSerializable(typeof(DeadlineRow[]))]
internal sealed partial class DeadlineJson : JsonSerializerContext
{
    public static JsonTypeInfo<DeadlineRow[]> Rows => (JsonTypeInfo<DeadlineRow[]>)Shaped.Options.GetTypeInfo(typeof(DeadlineRow[]));

    /// <summary>Indented, Chinese as Chinese.</summary>
    private static class Shaped
    {
        public static readonly JsonSerializerOptions Options = new()
        {
            TypeInfoResolver = Default,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
    }
}
