using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GovData.Standards;

namespace GovData.Client;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CatalogDraftSave))]
[JsonSerializable(typeof(CatalogDraft))]
[JsonSerializable(typeof(CatalogListSubmit))]
[JsonSerializable(typeof(CatalogList))]
[JsonSerializable(typeof(CenterPage<CatalogEntry>))]
internal sealed partial class CatalogJson : JsonSerializerContext
{
    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Shaped.Options.GetTypeInfo(typeof(T));

    /// <summary>A new entry has no code and no version until it is published: then both are left out, and a missing code reads as empty.</summary>
    private static void LeaveOutEmptyCode(JsonTypeInfo type)
    {
        if (type.Type != typeof(CatalogEntry)) return;
        foreach (var property in type.Properties)
        {
            if (property.Name is "code" or "version") property.ShouldSerialize = static (entry, _) => ((CatalogEntry)entry).Code is { Length: > 0 };
            if (property.Name == "code" && property.Set is { } set) property.Set = (entry, code) => set(entry, code ?? "");
        }
    }

    private static class Shaped
    {
        public static readonly JsonSerializerOptions Options = WireJson.Options(Default.WithAddedModifier(LeaveOutEmptyCode));
    }
}
