using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovData.Security;

/// <summary>Signed documents (签名文书) inside other JSON, as DSSE v1 envelopes.</summary>
public sealed class SignedDocumentJsonConverter : JsonConverter<SignedDocument>
{
    /// <inheritdoc/>
    public override SignedDocument? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        SignedDocument? document = null;
        var reason = JsonSerializer.Deserialize(ref reader, DocumentJson.Relaxed.Envelope)?.Open(out document);
        return reason is null ? document : throw new JsonException(reason.ToString());
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SignedDocument value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        JsonSerializer.Serialize(writer, Envelope.Of(value), DocumentJson.Relaxed.Envelope);
    }
}
