using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

[JsonSerializable(typeof(ConsignmentList))]
[JsonSerializable(typeof(ConsignmentReceipts))]
[JsonSerializable(typeof(SubmissionAnnouncement))]
[JsonSerializable(typeof(SubmissionManifest))]
[JsonSerializable(typeof(SubmissionReceipt))]
internal sealed partial class FerryJson : JsonSerializerContext
{
    /// <summary>Chinese stays readable; a member that stands twice is refused.</summary>
    public static FerryJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowDuplicateProperties = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static byte[] Bytes(SubmissionAnnouncement announcement) => JsonSerializer.SerializeToUtf8Bytes(announcement, Wire.SubmissionAnnouncement);

    /// <summary>The manifest in a document; null when it holds none.</summary>
    public static SubmissionManifest? Manifest(SignedDocument document)
    {
        if (document.PayloadType != GovData.Client.SubmissionManifest.PayloadType) return null;
        try
        {
            return JsonSerializer.Deserialize(document.Payload.Span, Wire.SubmissionManifest);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
