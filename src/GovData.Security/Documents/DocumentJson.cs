using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovData.Security;

[JsonSerializable(typeof(Envelope))]
internal sealed partial class DocumentJson : JsonSerializerContext
{
    /// <summary>Chinese stays readable; a member that stands twice is refused.</summary>
    public static DocumentJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        AllowDuplicateProperties = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
