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

    private static class Shaped
    {
        public static readonly JsonSerializerOptions Options = WireJson.Options(Default.WithAddedModifier(AbsentMembers.LeaveOut));
    }
}
