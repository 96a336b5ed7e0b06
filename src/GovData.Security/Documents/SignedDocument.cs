using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Security;

/// <summary>
/// 签名文书 (signed document, 电子签名法 Art. 13): the exact bytes that were signed, what they are, and the signatures, as a DSSE v1 envelope.
/// Manifest, receipt, decision, grant, acceptance and annual report travel and are kept as this.
/// </summary>
[JsonConverter(typeof(SignedDocumentJsonConverter))]
public sealed class SignedDocument
{
    private readonly byte[] _payload;

    internal SignedDocument(string payloadType, byte[] payload, IReadOnlyList<DocumentSignature> signatures) =>
        (PayloadType, _payload, Signatures) = (payloadType, payload, signatures);

    /// <summary>What the payload is: a media type or URI.</summary>
    public string PayloadType { get; }

    /// <summary>The exact bytes that were signed.</summary>
    public ReadOnlyMemory<byte> Payload => _payload;

    internal byte[] Bytes => _payload;

    /// <summary>The signatures; none on a document of a level-0 department, which has no key.</summary>
    public IReadOnlyList<DocumentSignature> Signatures { get; }

    /// <summary>Signs a payload.</summary>
    /// <param name="payloadType">What the payload is: a media type or URI.</param>
    /// <param name="payload">The exact bytes.</param>
    /// <param name="key">The key that signs.</param>
    /// <param name="cancellationToken">Stops waiting for a device.</param>
    public static Task<SignedDocument> SignAsync(
        string payloadType, ReadOnlyMemory<byte> payload, SigningKey key, CancellationToken cancellationToken = default) =>
        Unsigned(payloadType, payload).CountersignAsync(key, cancellationToken);

    /// <summary>A document of a level-0 department: the exact bytes, and nobody's signature.</summary>
    /// <param name="payloadType">What the payload is: a media type or URI.</param>
    /// <param name="payload">The exact bytes.</param>
    public static SignedDocument Unsigned(string payloadType, ReadOnlyMemory<byte> payload)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(payloadType);
        return new(payloadType, payload.ToArray(), []);
    }

    /// <summary>The same document with one more signature.</summary>
    /// <param name="key">The key that signs as well.</param>
    /// <param name="cancellationToken">Stops waiting for a device.</param>
    public async Task<SignedDocument> CountersignAsync(SigningKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        var value = await key.SignAsync(PreAuthentication.Encode(PayloadType, _payload), cancellationToken).ConfigureAwait(false);
        return new(PayloadType, _payload, [.. Signatures, new(key.PublicKey.KeyId, key.PublicKey.Algorithm.Value, value)]);
    }

    /// <summary>Reads an envelope, strictly.</summary>
    /// <param name="json">The JSON text, possibly null.</param>
    /// <param name="document">The document, when it is one. Reading verifies nothing.</param>
    /// <param name="reason">Why not, otherwise.</param>
    public static bool TryParse(string? json, [NotNullWhen(true)] out SignedDocument? document, [NotNullWhen(false)] out Refusal? reason) =>
        Envelope.TryRead(json, out document, out reason);

    /// <summary>Reads an envelope, strictly. Reading verifies nothing.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="FormatException">The text is not a signed document; the message says why.</exception>
    public static SignedDocument Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return TryParse(json, out var document, out var reason) ? document : throw new FormatException(reason.ToString());
    }

    /// <summary>Verifies the document: at least one signature by a trusted key fits, and none by a trusted key does not. What only the center signs
    /// is verified by keys of <see cref="KeyRole.Center"/> alone.</summary>
    /// <param name="trustedKeys">The keys taken on trust.</param>
    /// <returns>The verdict on the signature that decided.</returns>
    public SignatureVerdict Verify(TrustedKeys trustedKeys)
    {
        ArgumentNullException.ThrowIfNull(trustedKeys);
        var message = PreAuthentication.Encode(PayloadType, _payload);
        var verdicts = Signatures.Select(signature => signature.Verify(PayloadType, message, trustedKeys)).ToList();
        return verdicts.Find(verdict => !verdict.IsValid && !verdict.IsUntrusted)
            ?? verdicts.Find(verdict => verdict.IsValid)
            ?? verdicts.FirstOrDefault()
            ?? SignatureVerdict.None();
    }

    /// <summary>The digest of the payload bytes: the name by which other documents cite this one.</summary>
    /// <param name="algorithm">A known algorithm.</param>
    public ContentDigest Digest(DigestAlgorithm algorithm) => ContentDigest.Of(algorithm, _payload);

    /// <summary>The envelope as one line of JSON.</summary>
    public string ToJson() => Envelope.Write(this);

    /// <summary>The payload as UTF-8 text, for people.</summary>
    public string PayloadText() => Encoding.UTF8.GetString(_payload);
}
