using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Hashes and encrypts what is kept of rows: HMAC-SHA-256 cut to 16 bytes, SM4-GCM.</summary>
internal sealed class DeltaSecret : IDisposable
{
    private readonly HMACSHA256 _hash;
    private readonly byte[] _cipherKey;
    private readonly RandomNumberGenerator _random = RandomNumberGenerator.Create();

    public DeltaSecret(byte[] secret)
    {
        using var derive = new HMACSHA256(secret);
        _hash = new HMACSHA256(derive.ComputeHash(Encoding.ASCII.GetBytes("delta hash")));
        _cipherKey = derive.ComputeHash(Encoding.ASCII.GetBytes("delta key")).AsSpan(0, CryptographyProvider.KeyLength).ToArray();
        Check = new(derive.ComputeHash(Encoding.ASCII.GetBytes("delta check")).AsSpan(0, 16).ToArray());
    }

    /// <summary>Tells this secret from another; nothing else can be learned from it.</summary>
    public Guid Check { get; }

    public Guid Hash(IEnumerable<string> values) => new(_hash.ComputeHash(Bytes(values)).AsSpan(0, 16).ToArray());

    public byte[] Seal(IEnumerable<string> values)
    {
        var plain = Bytes(values);
        var sealedBytes = new byte[CryptographyProvider.NonceLength + plain.Length + CryptographyProvider.TagLength + CipherOperation.Slack];
        var nonce = new byte[CryptographyProvider.NonceLength];
        _random.GetBytes(nonce);
        nonce.CopyTo(sealedBytes, 0);
        return sealedBytes.AsSpan(0, nonce.Length + Run(nonce, plain, sealedBytes.AsSpan(nonce.Length), isEncrypting: true)).ToArray();
    }

    /// <exception cref="InvalidDataException">It was changed.</exception>
    public string[] Open(byte[] sealedBytes)
    {
        try
        {
            var nonce = sealedBytes.AsSpan(0, CryptographyProvider.NonceLength);
            var plain = new byte[sealedBytes.Length + CipherOperation.Slack];
            var length = Run(nonce, sealedBytes.AsSpan(nonce.Length), plain, isEncrypting: false);
            using var reader = new BinaryReader(new MemoryStream(plain, 0, length));
            return [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or EndOfStreamException)
        {
            throw new InvalidDataException("The state of the delta is damaged: remove it, and the next delta sends every row.", e);
        }
    }

    public void Dispose()
    {
        _hash.Dispose();
        _random.Dispose();
    }

    private int Run(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> input, Span<byte> output, bool isEncrypting)
    {
        using var operation = CryptographyProvider.Managed.StartSm4Gcm(_cipherKey, nonce, default, isEncrypting);
        var written = operation.Transform(input, output);
        return written + operation.Finish(output.Slice(written));
    }

    private static byte[] Bytes(IEnumerable<string> values)
    {
        string[] all = [.. values];
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(all.Length);
        foreach (var value in all) writer.Write(value);
        writer.Flush();
        return bytes.ToArray();
    }
}
