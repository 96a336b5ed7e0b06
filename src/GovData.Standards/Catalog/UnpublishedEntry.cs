using System.Text.Json.Serialization.Metadata;

namespace GovData.Standards;

/// <summary>An entry that is not published has no code: it is left out, and a missing one reads as empty. Compiled into each package that writes entries.</summary>
internal static class UnpublishedEntry
{
    public static void LeaveOutCode(JsonTypeInfo type)
    {
        if (type.Type != typeof(CatalogEntry)) return;
        foreach (var property in type.Properties)
        {
            if (property.Name != "code") continue;
            property.ShouldSerialize = static (_, code) => code is string { Length: > 0 };
            if (property.Set is { } set) property.Set = (entry, code) => set(entry, code ?? "");
        }
    }
}
