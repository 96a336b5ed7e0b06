using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovData.Client;

/// <summary>The body of <c>issueToken</c>.</summary>
internal sealed class TokenRequest
{
    public string GrantType { get; set; } = "";

    public string? AppKey { get; set; }

    public string? Timestamp { get; set; }

    public string? Nonce { get; set; }

    public string? Signature { get; set; }

    public JsonElement? Assertion { get; set; }
}

/// <summary>The answer of <c>issueToken</c>.</summary>
internal sealed class TokenAnswer
{
    public string AccessToken { get; set; } = "";

    public DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>The payload of a signed assertion.</summary>
internal sealed class AssertionPayload
{
    public string Department { get; set; } = "";

    public string Division { get; set; } = "";

    public string IssuedAt { get; set; } = "";

    public string ExpiresAt { get; set; } = "";

    public string Nonce { get; set; } = "";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(AssertionPayload))]
[JsonSerializable(typeof(SecretRefresh))]
[JsonSerializable(typeof(SecretAnswer))]
internal sealed partial class CredentialsJson : JsonSerializerContext;
