using System;
using System.Text.Json.Serialization;

namespace GovData.Security;

/// <summary>One signature of the DSSE v1 envelope; <c>alg</c> is ours, for people: the key decides.</summary>
internal sealed class EnvelopeSignature
{
    [JsonPropertyName("keyid"), JsonRequired]
    public string? KeyId { get; set; }

    [JsonRequired]
    public string? Sig { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Alg { get; set; }

    public static EnvelopeSignature Of(DocumentSignature signature) => new()
    {
        KeyId = signature.KeyId,
        Sig = Convert.ToBase64String(signature.Value.ToArray()),
        Alg = signature.Algorithm.Value.Length > 0 ? signature.Algorithm.Value : null,
    };
}
