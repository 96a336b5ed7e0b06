using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>目录草稿 (an entry on its way into the catalog).</summary>
public class CatalogDraft
{
    /// <summary>草稿键: its key.</summary>
    public string Key { get; set; } = "";

    /// <summary>目录条目: the entry as the center holds it.</summary>
    public CatalogEntry Entry { get; set => field = value ?? new(); } = new();

    /// <summary>Where it stands.</summary>
    public CatalogDraftState State { get; set; } = CatalogDraftState.Of("");

    /// <summary>版本标记: names this state of the draft; goes with the next save.</summary>
    [JsonPropertyName("etag")]
    public string ETag { get; set; } = "";

    /// <summary>退回原因: why it was returned.</summary>
    public string? Reason { get; set; }

    /// <summary>Key and state.</summary>
    public override string ToString() => $"{Key} {State}";
}
