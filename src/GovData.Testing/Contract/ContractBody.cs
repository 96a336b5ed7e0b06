namespace GovData.Testing;

/// <summary>A body the contract describes: by media type, its schema.</summary>
internal sealed class ContractBody
{
    public bool IsRequired { get; set; }

    public IReadOnlyDictionary<string, Schema> ByMediaType { get; set; } = new Dictionary<string, Schema>();

    public static string MediaType(string? contentType) => (contentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
}
