using System;
using System.Collections.Generic;
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

    /// <summary>The members of an entry's JSON that <see cref="FromJson"/> passes over, in their order, such as <c>items[2].requred</c>: of a newer contract, or misspelt, and then
    /// nothing is judged or masked by them.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>None where every member is known, and of a text that is no JSON.</returns>
    public static IReadOnlyList<string> UnknownMembers(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. Standards.UnknownMembers.Of(document.RootElement, CatalogJson.Entry)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>The entry as indented JSON of the contract's <c>CatalogEntry</c>.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, CatalogJson.Entry);
}
