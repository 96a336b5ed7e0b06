using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovData.Security;

[JsonSerializable(typeof(VerificationStatement))]
internal sealed partial class ReceiptJson : JsonSerializerContext
{
    /// <summary>Chinese stays readable; a member that stands twice is refused.</summary>
    public static ReceiptJson Exact { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        AllowDuplicateProperties = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
