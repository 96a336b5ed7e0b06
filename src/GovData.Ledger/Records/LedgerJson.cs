using System.Text.Json.Serialization;
using GovData.Client;

namespace GovData.Ledger;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(RecordedPlan))]
[JsonSerializable(typeof(RecordedRecall))]
[JsonSerializable(typeof(SubmissionManifest))]
[JsonSerializable(typeof(SubmissionReceipt))]
internal sealed partial class LedgerJson : JsonSerializerContext;
