using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client;

/// <summary>Makes the department's own signed documents. A department of trust level 0 has no key: its documents carry no signature.</summary>
internal static class DepartmentDocument
{
    public static Task<SignedDocument> SignAsync<T>(
        this CallRunner runner, string payloadType, T payload, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SignAsync(runner.Settings.SigningKey, payloadType, payload, type, cancellationToken);

    public static Task<SignedDocument> SignAsync<T>(SigningKey? key, string payloadType, T payload, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(payload, type);
        return key is not null ? SignedDocument.SignAsync(payloadType, bytes, key, cancellationToken) : Task.FromResult(SignedDocument.Unsigned(payloadType, bytes));
    }

    /// <summary>The digest of the department's suite: SHA-256 beside a P-256 key, SM3 otherwise.</summary>
    public static DigestAlgorithm DigestAlgorithm(this CallRunner runner) =>
        runner.Settings.SigningKey?.PublicKey.Algorithm == SignatureAlgorithm.EcdsaP256Sha256 ? GovData.Security.DigestAlgorithm.Sha256 : GovData.Security.DigestAlgorithm.Sm3;
}
