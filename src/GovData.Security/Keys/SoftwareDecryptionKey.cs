using System;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Security;

/// <summary>软件解密私钥 (SM2 private key for decrypting, held in memory).</summary>
public sealed class SoftwareDecryptionKey : DecryptionKey
{
    private readonly SoftwareSigningKey _key;

    internal SoftwareDecryptionKey(SoftwareSigningKey key)
        : base(new EncryptionKey(key.PublicKey)) => _key = key;

    /// <summary>The private key as unencrypted PKCS#8 in PEM: keep it where only the department's program can read it.</summary>
    public string ToPem() => _key.ToPem();

    /// <inheritdoc/>
    protected override ValueTask<byte[]?> DecryptPlainAsync(ReadOnlyMemory<byte> ciphertext, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Sm2Encryption.Decrypt(_key.Private, ciphertext.ToArray()));
    }
}
