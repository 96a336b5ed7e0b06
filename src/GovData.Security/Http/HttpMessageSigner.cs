using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Security;

/// <summary>
/// 报文签名器 (signer of HTTP requests, RFC 9421): covers method, path, query, <c>Content-Digest</c> and <c>Date</c>, as far as they are there, under the
/// label <c>govdata</c>. Authenticates the hop; what must be provable later is a <see cref="SignedDocument"/>.
/// </summary>
public sealed class HttpMessageSigner
{
    private readonly SigningKey _key;
    private readonly string _keyParameters;

    /// <summary>A signer with this key.</summary>
    /// <param name="key">The department's key.</param>
    public HttpMessageSigner(SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _key = key;
        _keyParameters = $";keyid={StructuredWriter.Quoted(key.PublicKey.KeyId)};alg={StructuredWriter.Quoted(key.PublicKey.Algorithm.Value)}";
    }

    /// <summary>Signs one attempt of a request.</summary>
    /// <param name="message">The request; one with content carries its <c>Content-Digest</c> header field.</param>
    /// <param name="created">When the signature is made, by the signer's clock.</param>
    /// <param name="nonce">A value never used before with this key: visible ASCII.</param>
    /// <param name="cancellationToken">Stops waiting for a device.</param>
    public async Task<HttpMessageSignature> SignAsync(
        HttpMessageParts message, DateTimeOffset created, string nonce, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentException.ThrowIfNullOrEmpty(nonce);
        if (!StructuredWriter.IsString(nonce)) throw new ArgumentException("A nonce is made of visible ASCII characters.", nameof(nonce));
        if (string.IsNullOrEmpty(message.Method)) throw new ArgumentException("The message has no method.", nameof(message));
        var (lines, covered) = SignatureBase.Of(message);
        var parameters = string.Concat(
            [covered, ";created=", created.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), ";nonce=", StructuredWriter.Quoted(nonce), _keyParameters]);
        var value = await _key.SignAsync(SignatureBase.Close(lines, parameters), cancellationToken).ConfigureAwait(false);
        return new(SignatureBase.Member + parameters, SignatureBase.Member + StructuredWriter.Bytes(value));
    }
}
