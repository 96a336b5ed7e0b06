using System.Linq;
using System.Text.Json;

namespace GovData.Security.Tests.Keys;

/// <summary>The border cases of SM2 of Data/sm2-edges.json, which eng/vectors/sm2-edges.mjs makes without this code.</summary>
internal static class Sm2Edges
{
    private static readonly JsonElement All = JsonDocument.Parse(TestData.Bytes("sm2-edges.json")).RootElement;

    public static byte[] PrivateKey => Hex(All, "privateKey");

    public static byte[] PublicKey => Hex(All, "publicKey");

    public static byte[] Message => Hex(All, "message");

    /// <summary>The names of the cases of a part.</summary>
    public static TheoryData<string> Of(string part) => [.. All.GetProperty(part).EnumerateArray().Select(Name)];

    public static JsonElement Case(string part, string name) => All.GetProperty(part).EnumerateArray().Single(one => Name(one) == name);

    public static byte[] Hex(JsonElement element, string name) => TestData.Hex(Text(element, name));

    public static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string Name(JsonElement one) => Text(one, "comment");
}
