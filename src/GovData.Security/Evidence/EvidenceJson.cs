using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovData.Security;

[JsonSerializable(typeof(EvidenceEntry))]
internal sealed partial class EvidenceJson : JsonSerializerContext
{
    /// <summary>One line, Chinese stays readable; a member that stands twice is refused.</summary>
    public static EvidenceJson Line { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        AllowDuplicateProperties = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
