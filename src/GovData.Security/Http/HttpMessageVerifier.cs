using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Security;

/// <summary>报文验签器 (verifier of signed HTTP requests, RFC 9421 and RFC 9530). Answers a verdict whatever it is given; safe for use by many threads.</summary>
public sealed class HttpMessageVerifier
{
    private readonly TrustedKeys _trustedKeys;

    /// <summary>A verifier that trusts these keys.</summary>
    /// <param name="trustedKeys">The keys of those who may sign.</param>
    public HttpMessageVerifier(TrustedKeys trustedKeys)
    {
        ArgumentNullException.ThrowIfNull(trustedKeys);
        _trustedKeys = trustedKeys;
    }

    /// <summary>How old a signature may be: five minutes unless set.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How far the signer's clock may run ahead: one minute unless set.</summary>
    public TimeSpan MaxSkew { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Verifies a request: what must be covered is, content fits its digest, the time is right, a trusted key signed.</summary>
    /// <param name="message">The request as it arrived.</param>
    /// <param name="content">The exact bytes of its content; none for a request without.</param>
    /// <param name="now">The verifier's clock.</param>
    public HttpSignatureVerdict Verify(HttpMessageParts message, ReadOnlySpan<byte> content, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(message);
        var reason = Read(message, out var input, out var signature);
        if (input is null) return new(Refused(reason!), null, "");
        var created = Instant(input.Parameter<long?>("created"));
        var nonce = input.Parameter<string>("nonce") ?? "";
        reason = Covered(message, [.. input.Items.Select(component => (string)component.Value)], content.Length > 0) ?? Timely(created, Instant(input.Parameter<long?>("expires")), nonce, now) ?? Digested(message, content);
        return new(reason is null ? Judge(message, input, signature!) : Refused(reason, input.Parameter<string>("keyid") ?? ""), created, nonce);
    }

    private static Refusal? Read(HttpMessageParts message, out StructuredInnerList? input, out byte[]? signature)
    {
        (input, signature) = (null, null);
        if (SignatureBase.Header(message, "signature-input") is not { } inputText || SignatureBase.Header(message, "signature") is not { } signatureText)
            return HttpSignatureRefusals.Missing;
        if (StructuredReader.Dictionary(inputText, isStrict: true) is not { } inputs || StructuredReader.Dictionary(signatureText, isStrict: true) is not { } signatures)
            return HttpSignatureRefusals.Malformed;
        if (inputs[SignatureBase.Label] is not { } named || signatures[SignatureBase.Label] is not { } value) return HttpSignatureRefusals.Missing;
        signature = (value as StructuredItem)?.Value as byte[];
        input = signature is not null && named is StructuredInnerList list && list.Items.All(component => component is { Value: string, Parameters.Count: 0 }) ? list : null;
        return input is null ? HttpSignatureRefusals.Malformed : null;
    }

    private static Refusal? Covered(HttpMessageParts message, IReadOnlyList<string> components, bool hasContent)
    {
        if (components.GroupBy(component => component, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return HttpSignatureRefusals.Duplicate(twice.Key);
        var required = SignatureBase.ComponentsOf(message).Where(component => component != "date");
        if (hasContent) required = required.Append("content-digest");
        if (required.FirstOrDefault(component => !components.Contains(component)) is { } open) return HttpSignatureRefusals.NotCovered(open);
        return components.FirstOrDefault(component => SignatureBase.ValueOf(message, component) is null) is { } lost ? HttpSignatureRefusals.NotThere(lost) : null;
    }

    private Refusal? Timely(DateTimeOffset? created, DateTimeOffset? expires, string nonce, DateTimeOffset now) =>
        created is not { } made ? HttpSignatureRefusals.NoCreated
        : made - now > MaxSkew ? HttpSignatureRefusals.InFuture
        : now - made > MaxAge || expires < now ? HttpSignatureRefusals.TooOld
        : nonce.Length == 0 ? HttpSignatureRefusals.NoNonce : null;

    private static Refusal? Digested(HttpMessageParts message, ReadOnlySpan<byte> content) =>
        SignatureBase.Header(message, "content-digest") is { } field ? ContentDigestField.Check(field, content) : null;

    private SignatureVerdict Judge(HttpMessageParts message, StructuredInnerList input, byte[] signature)
    {
        if (input.Parameter<string>("keyid") is not { Length: > 0 } keyId) return Refused(HttpSignatureRefusals.NoKeyId);
        if (_trustedKeys.Find(keyId) is not { } key) return SignatureVerdict.UntrustedKey(keyId);
        if (input.Parameter<string>("alg") is { } named && named != key.Algorithm.Value) return SignatureVerdict.OtherAlgorithm(key, named);
        return key.Verify(SignatureBase.Build(input, component => SignatureBase.ValueOf(message, (string)component.Value)), signature);
    }

    private static DateTimeOffset? Instant(long? seconds) =>
        seconds is >= 0 and < 253402300800 ? DateTimeOffset.FromUnixTimeSeconds(seconds.Value) : null;

    private static SignatureVerdict Refused(Refusal reason, string keyId = "") =>
        SignatureVerdict.Refused(reason.Code, reason.Chinese, reason.English, keyId);
}
