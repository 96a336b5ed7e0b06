using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Security;

/// <summary>The DSSE v1 envelope as it stands in JSON.</summary>
internal sealed class Envelope
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [JsonRequired]
    public string? PayloadType { get; set; }

    [JsonRequired, JsonConverter(typeof(PayloadJsonConverter))]
    public byte[]? Payload { get; set; }

    [JsonRequired]
    public List<EnvelopeSignature?>? Signatures { get; set; }

    public static Envelope Of(SignedDocument document) => new()
    {
        PayloadType = document.PayloadType,
        Payload = document.Bytes,
        Signatures = [.. document.Signatures.Select(EnvelopeSignature.Of)],
    };

    public static string Write(SignedDocument document) => JsonSerializer.Serialize(Of(document), DocumentJson.Relaxed.Envelope);

    public static bool TryRead(string? json, [NotNullWhen(true)] out SignedDocument? document, [NotNullWhen(false)] out Refusal? reason)
    {
        document = null;
        try
        {
            var envelope = JsonSerializer.Deserialize(s_utf8.GetBytes(json ?? "null"), DocumentJson.Relaxed.Envelope); // of text it would rent three bytes a character
            reason = envelope is null ? DocumentRefusals.NotJson("null") : envelope.Open(out document);
        }
        catch (JsonException e)
        {
            reason = DocumentRefusals.NotJson(JsonPlace.Of(e));
        }
        catch (EncoderFallbackException)
        {
            reason = DocumentRefusals.NotJson("");
        }
        return document is not null;
    }

    public Refusal? Open(out SignedDocument? document)
    {
        document = null;
        if (string.IsNullOrWhiteSpace(PayloadType)) return DocumentRefusals.NoType;
        if (Payload is not { } payload) return DocumentRefusals.NotBase64("payload");
        if (Signatures is null) return DocumentRefusals.NoSignatures;
        var signatures = new List<DocumentSignature>();
        foreach (var signature in Signatures)
        {
            if (signature is not { KeyId.Length: > 0 }) return DocumentRefusals.NoKeyId;
            if (StrictBase64.Decode(signature.Sig) is not { } value) return DocumentRefusals.NotBase64("sig");
            signatures.Add(new(signature.KeyId, signature.Alg ?? "", value));
        }
        document = new(PayloadType!, payload, signatures);
        return null;
    }
}
