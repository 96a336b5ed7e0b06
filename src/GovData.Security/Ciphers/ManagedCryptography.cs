using System;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Paddings;
using Org.BouncyCastle.Crypto.Parameters;

namespace GovData.Security;

/// <summary>BouncyCastle's SM3 and SM4.</summary>
internal sealed class ManagedCryptography : CryptographyProvider
{
    public override string Name { get; } = "BouncyCastle " + typeof(SM4Engine).Assembly.GetName().Version?.ToString(3);

    public override DigestOperation StartSm3() => new ManagedSm3();

    protected override CipherOperation StartGcm(byte[] key, byte[] nonce, byte[] associatedData, bool isEncrypting)
    {
        var cipher = new GcmBlockCipher(new SM4Engine());
        cipher.Init(isEncrypting, new AeadParameters(new KeyParameter(key), 8 * TagLength, nonce, associatedData));
        return new ManagedAead(cipher);
    }

    protected override CipherOperation StartCbc(byte[] key, byte[] vector, bool isEncrypting)
    {
        var cipher = new PaddedBufferedBlockCipher(new CbcBlockCipher(new SM4Engine()), new Pkcs7Padding());
        cipher.Init(isEncrypting, new ParametersWithIV(new KeyParameter(key), vector));
        return new ManagedCbc(cipher);
    }

    private sealed class ManagedAead(GcmBlockCipher cipher) : CipherOperation
    {
        public override int Transform(ReadOnlySpan<byte> input, Span<byte> output)
        {
#if NET
            return cipher.ProcessBytes(input, output);
#else
            var written = new byte[input.Length + Slack];
            var count = cipher.ProcessBytes(input.ToArray(), 0, input.Length, written, 0);
            written.AsSpan(0, count).CopyTo(output);
            return count;
#endif
        }

        public override int Finish(Span<byte> output)
        {
            try
            {
                var rest = new byte[Slack];
                var count = cipher.DoFinal(rest, 0);
                rest.AsSpan(0, count).CopyTo(output);
                return count;
            }
            catch (InvalidCipherTextException)
            {
                return -1;
            }
        }
    }

    private sealed class ManagedCbc(PaddedBufferedBlockCipher cipher) : CipherOperation
    {
        public override int Transform(ReadOnlySpan<byte> input, Span<byte> output)
        {
            if (input.IsEmpty) return 0;
            var written = new byte[input.Length + Slack];
            var count = cipher.ProcessBytes(input.ToArray(), 0, input.Length, written, 0);
            written.AsSpan(0, count).CopyTo(output);
            return count;
        }

        public override int Finish(Span<byte> output)
        {
            try
            {
                var rest = new byte[Slack];
                var count = cipher.DoFinal(rest, 0);
                rest.AsSpan(0, count).CopyTo(output);
                return count;
            }
            catch (CryptoException)
            {
                return -1;
            }
        }
    }
}
