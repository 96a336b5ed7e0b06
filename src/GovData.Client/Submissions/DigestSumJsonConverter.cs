using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovData.Client;

/// <summary>Sums of digests (摘要之和) in JSON, as their text form.</summary>
public sealed class DigestSumJsonConverter : JsonConverter<DigestSum>
{
    /// <inheritdoc/>
    public override DigestSum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && DigestSum.TryParse(reader.GetString(), out var sum)
            ? sum
            : throw new JsonException("摘要之和写作 64 位小写十六进制数字。 / A sum of digests reads 64 lower-case hexadecimal digits.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DigestSum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
