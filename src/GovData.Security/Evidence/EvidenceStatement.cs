using System;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Security;

/// <summary>
/// 部门陈述 (a department's own signed statement): proves that the department recorded something the center did not sign, such as an entry seen published.
/// It proves who stated it, not that it is so.
/// </summary>
public static class EvidenceStatement
{
    /// <summary>The payload type of the signed document.</summary>
    public const string PayloadType = "application/vnd.govdata.statement+json";

    private static readonly JsonWriterOptions s_writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Signs a statement.</summary>
    /// <param name="kind">What happened, such as <see cref="EvidenceKinds.CatalogPublished"/>.</param>
    /// <param name="reference">What it is about: a key, a code, a number; ASCII without spaces, nothing personal.</param>
    /// <param name="at">When, by the department's clock.</param>
    /// <param name="key">The department's key.</param>
    /// <param name="cancellationToken">Ends waiting for a signing device.</param>
    /// <exception cref="ArgumentException">A parameter is empty, or <paramref name="reference"/> may name a person.</exception>
    public static Task<SignedDocument> SignAsync(string kind, string reference, DateTimeOffset at, SigningKey key, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(key);
        if (EvidenceReference.WhyNot(reference) is { } personal) throw new ArgumentException(personal.ToString(), nameof(reference));
        using var payload = new MemoryStream();
        using (var json = new Utf8JsonWriter(payload, s_writing))
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            json.WriteString("reference", reference);
            json.WriteString("at", at.UtcDateTime);
            json.WriteEndObject();
        }
        return SignedDocument.SignAsync(PayloadType, payload.ToArray(), key, cancellationToken);
    }
}
