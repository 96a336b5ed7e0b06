using System;
using System.Text.Json.Serialization;

namespace GovData.Security;

/// <summary>时效 (age of the state a verdict rests on, contract schema Freshness).</summary>
public sealed class VerificationFreshness
{
    /// <summary>When the issuer's state was read.</summary>
    [JsonRequired, JsonConverter(typeof(InstantJsonConverter))]
    public DateTimeOffset AsOf { get; set; }

    /// <summary>Its age at the check, in seconds.</summary>
    [JsonRequired]
    public long AgeSeconds { get; set; }
}
