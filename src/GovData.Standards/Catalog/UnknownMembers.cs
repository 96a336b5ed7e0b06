using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GovData.Standards;

/// <summary>The members of a JSON text that reading it as a type passes over.</summary>
internal static class UnknownMembers
{
    public static IEnumerable<string> Of(JsonElement json, JsonTypeInfo type, string place = "") => json.ValueKind switch
    {
        JsonValueKind.Object when type.Kind == JsonTypeInfoKind.Object => json.EnumerateObject().SelectMany(member => OfMember(member, type, place)),
        JsonValueKind.Array when type is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element } =>
            json.EnumerateArray().SelectMany((one, i) => Of(one, type.Options.GetTypeInfo(element), $"{place}[{i}]")),
        _ => [],
    };

    private static IEnumerable<string> OfMember(JsonProperty member, JsonTypeInfo type, string place)
    {
        var name = place.Length == 0 ? member.Name : place + "." + member.Name;
        return type.Properties.FirstOrDefault(property => property.Name == member.Name) is { } known
            ? Of(member.Value, type.Options.GetTypeInfo(known.PropertyType), name)
            : [name];
    }
}
