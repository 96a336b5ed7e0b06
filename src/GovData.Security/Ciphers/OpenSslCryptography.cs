#if NET
using System;
using System.Diagnostics.CodeAnalysis;
using GovData.Standards;

namespace GovData.Security;

/// <summary>
/// 系统 OpenSSL 的密码运算 (the system's OpenSSL 3 as a provider): SM3 and SM4-CBC at its speed, SM4-GCM where it has it (from 3.1 on), else managed code.
/// On net10.0 only. Safe for use by many threads.
/// </summary>
public sealed class OpenSslCryptography : CryptographyProvider
{
    private readonly OpenSslLibrary _library;

    private OpenSslCryptography(OpenSslLibrary library) => _library = library;

    /// <inheritdoc/>
    public override string Name => _library.Version;

    /// <summary>Whether SM4-GCM is OpenSSL's too, and not managed code.</summary>
    public bool HasGcm => _library.Gcm != 0;

    /// <summary>Loads the system's library.</summary>
    /// <param name="provider">The provider, when there is an OpenSSL 3 with SM3 and SM4.</param>
    /// <param name="reason">Why not, otherwise.</param>
    /// <param name="path">The library's file; null looks for it where the system keeps it.</param>
    public static bool TryLoad([NotNullWhen(true)] out OpenSslCryptography? provider, [NotNullWhen(false)] out Refusal? reason, string? path = null)
    {
        reason = OpenSslLibrary.Load(path, out var library);
        provider = reason is null ? new OpenSslCryptography(library!) : null;
        return provider is not null;
    }

    /// <inheritdoc/>
    public override DigestOperation StartSm3() => new OpenSslDigest(_library);

    /// <inheritdoc/>
    protected override CipherOperation StartGcm(byte[] key, byte[] nonce, byte[] associatedData, bool isEncrypting) =>
        HasGcm ? new OpenSslCipher(_library, _library.Gcm, key, nonce, associatedData, isEncrypting) : Managed.StartSm4Gcm(key, nonce, associatedData, isEncrypting);

    /// <inheritdoc/>
    protected override CipherOperation StartCbc(byte[] key, byte[] vector, bool isEncrypting) => new OpenSslCipher(_library, _library.Cbc, key, vector, null, isEncrypting);
}
#endif
