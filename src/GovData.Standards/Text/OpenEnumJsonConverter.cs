using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>Reads and writes a value of an open set as its wire text; unknown values survive the round trip.</summary>
/// <typeparam name="T">The open set.</typeparam>
public sealed class OpenEnumJsonConverter<T> : JsonConverter<T>
    where T : OpenEnum<T>, new()
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? OpenEnum<T>.Of(reader.GetString()!)
            : throw new JsonException("Expected a text for " + typeof(T).Name + ", found " + reader.TokenType + ".");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Value);
    }
}
