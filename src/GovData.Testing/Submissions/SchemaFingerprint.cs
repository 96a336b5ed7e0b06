using System.Text;
using System.Text.Json;
using GovData.Security;

namespace GovData.Testing;

/// <summary>信息项定义摘要 · The digest of an entry's item definitions, formed as the operation <c>announceSubmission</c> says.</summary>
internal static class SchemaFingerprint
{
    public static string Of(IEnumerable<JsonElement> items, DigestAlgorithm algorithm) =>
        ContentDigest.Of(algorithm, Encoding.UTF8.GetBytes(Text(items))).ToString();

    public static string Text(IEnumerable<JsonElement> items)
    {
        var text = new StringBuilder();
        foreach (var item in items)
            text.Append(item.Need("name")).Append('\t')
                .Append(item.Need("type")).Append('\t')
                .Append(Flag(item, "required", 'R')).Append('\t')
                .Append(Flag(item, "isKey", 'K')).Append('\t')
                .Append(item.Text("identifier")).Append('\t')
                .Append(string.Join("|", item.Texts("codeSet"))).Append('\n');
        return text.ToString();
    }

    private static char Flag(JsonElement item, string member, char set) => item.Member(member) is { ValueKind: JsonValueKind.True } ? set : '-';
}
