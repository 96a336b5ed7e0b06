using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovData.Security;

/// <summary>Digests (杂凑值) in JSON, as their text form.</summary>
public sealed class ContentDigestJsonConverter : JsonConverter<ContentDigest>
{
    /// <inheritdoc/>
    public override ContentDigest? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && ContentDigest.TryParse(reader.GetString(), out var digest)
            ? digest
            : throw new JsonException(
                "摘要写作 sm3:<64 位小写十六进制数字> 或 sha-256:<64 位…>，其他算法须用本 SDK 的新版本。 / " +
                "A digest reads sm3:<64 lower-case hexadecimal digits> or sha-256:<64 …>; another algorithm needs a newer version of this SDK.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ContentDigest value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.ToString());
    }
}
