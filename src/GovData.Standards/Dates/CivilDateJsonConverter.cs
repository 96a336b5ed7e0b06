using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>Reads and writes a <see cref="CivilDate"/> as <c>YYYY-MM-DD</c>.</summary>
public sealed class CivilDateJsonConverter : JsonConverter<CivilDate>
{
    /// <inheritdoc/>
    public override CivilDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException("Expected a date as text, found " + reader.TokenType + ".");
        return CivilDate.TryParse(reader.GetString(), out var value, out var reason) ? value : throw new JsonException(reason.ToString());
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CivilDate value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
