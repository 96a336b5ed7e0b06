using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>Reads and writes an <see cref="ItemDataType"/> as its text; odd texts survive the round trip.</summary>
public sealed class ItemDataTypeJsonConverter : JsonConverter<ItemDataType>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override ItemDataType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => ItemDataType.Of(reader.GetString()),
        JsonTokenType.Null => default,
        _ => throw new JsonException("Expected a data type as text, found " + reader.TokenType + "."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ItemDataType value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Text);
    }
}
