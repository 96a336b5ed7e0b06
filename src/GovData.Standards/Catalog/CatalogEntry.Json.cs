using System;
using System.Text.Json;

namespace GovData.Standards;

public partial class CatalogEntry
{
    /// <summary>Reads an entry from the JSON of the contract's <c>CatalogEntry</c>.</summary>
    /// <param name="json">The JSON.</param>
    /// <exception cref="FormatException">It is not an entry; the message says where and why.</exception>
    public static CatalogEntry FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return JsonSerializer.Deserialize(json, CatalogJson.Entry)
                ?? throw new FormatException("The JSON is null, not a catalog entry.");
        }
        catch (JsonException exception)
        {
            throw new FormatException("This is not the JSON of a catalog entry: " + exception.Message, exception);
        }
    }

    /// <summary>The entry as indented JSON of the contract's <c>CatalogEntry</c>.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, CatalogJson.Entry);
}
