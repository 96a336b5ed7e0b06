using System.Text.Json.Serialization;

namespace GovData.Client;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SubmissionAnnouncement))]
[JsonSerializable(typeof(SubmissionManifest))]
[JsonSerializable(typeof(SubmissionClose))]
[JsonSerializable(typeof(SubmissionRecall))]
[JsonSerializable(typeof(SubmissionRecallRequest))]
[JsonSerializable(typeof(ContentDigestQuery))]
[JsonSerializable(typeof(ContentDigests))]
[JsonSerializable(typeof(PartReceipt))]
[JsonSerializable(typeof(CenterPage<SubmissionStatus>))]
[JsonSerializable(typeof(SubmissionReport))]
[JsonSerializable(typeof(SubmissionReceipt))]
[JsonSerializable(typeof(SubmissionReceiptAnswer))]
internal sealed partial class SubmissionsJson : JsonSerializerContext
{
    public static readonly SubmissionsJson Wire = new(WireJson.Options());
}
