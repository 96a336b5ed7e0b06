using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>What <c>saveCatalogDraft</c> sends.</summary>
internal sealed class CatalogDraftSave
{
    public CatalogEntry? Entry { get; set; }

    [JsonPropertyName("etag")]
    public string? ETag { get; set; }
}
