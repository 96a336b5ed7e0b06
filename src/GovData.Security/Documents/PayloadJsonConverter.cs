using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovData.Security;

/// <summary>A payload as base64, read and written without a copy as text; null when the text is not base64 in its one spelling, which the reader of the envelope refuses.</summary>
internal sealed class PayloadJsonConverter : JsonConverter<byte[]>
{
    public override byte[]? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException();
        return !reader.HasValueSequence && !reader.ValueIsEscaped && reader.TryGetBytesFromBase64(out var bytes) && StrictBase64.IsSpelling(reader.ValueSpan, bytes)
            ? bytes
            : StrictBase64.Decode(reader.GetString());
    }

    public override void Write(Utf8JsonWriter writer, byte[] value, JsonSerializerOptions options) => writer.WriteBase64StringValue(value);
}
