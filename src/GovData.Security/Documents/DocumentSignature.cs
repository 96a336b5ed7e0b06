using System;

namespace GovData.Security;

/// <summary>电子签名 (one electronic signature of a signed document, 电子签名法 Art. 2): who signed, how, and the value.</summary>
public sealed class DocumentSignature
{
    internal DocumentSignature(string keyId, string algorithm, byte[] value) => (KeyId, Algorithm, Value) = (keyId, SignatureAlgorithm.Of(algorithm), value);

    /// <summary>The ID of the key that signed.</summary>
    public string KeyId { get; }

    /// <summary>The algorithm the signature names; empty when it names none.</summary>
    public SignatureAlgorithm Algorithm { get; }

    /// <summary>The signature value: DER for SM2, r||s for P-256.</summary>
    public ReadOnlyMemory<byte> Value { get; }

    internal SignatureVerdict Verify(string payloadType, byte[] message, TrustedKeys trustedKeys)
    {
        if (trustedKeys.Find(KeyId) is not { } key) return SignatureVerdict.UntrustedKey(KeyId);
        if (CenterDocuments.Include(payloadType) && key.Role != KeyRole.Center) return SignatureVerdict.OtherRole(key, payloadType);
        return Algorithm.Value.Length > 0 && Algorithm != key.Algorithm
            ? SignatureVerdict.OtherAlgorithm(key, Algorithm.Value)
            : key.Verify(message, Value.Span);
    }
}
