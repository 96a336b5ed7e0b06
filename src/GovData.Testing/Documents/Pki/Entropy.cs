using System.Text;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Prng;
using Org.BouncyCastle.Security;

namespace GovData.Testing;

/// <summary>Where the keys of a test PKI come from: chance, or a seed, so that the same documents can be made again.</summary>
internal sealed class Entropy
{
    private readonly byte[] _root;

    public Entropy(int? seed) => _root = seed is { } given ? Encoding.ASCII.GetBytes(FormattableString.Invariant($"GovData test PKI {given}")) : SecureRandom.GetNextBytes(new SecureRandom(), 32);

    /// <summary>A stream of its own for each purpose.</summary>
    public SecureRandom For(string purpose) => Of(_root, Encoding.UTF8.GetBytes(purpose));

    /// <summary>Bytes that follow from the secrets given: a signature's k from the key and the message, in the manner of RFC 6979.</summary>
    public static SecureRandom Of(params byte[][] secrets)
    {
        var generator = new DigestRandomGenerator(new Sha256Digest());
        foreach (var secret in secrets)
        {
            generator.AddSeedMaterial(BitConverter.GetBytes(secret.Length));
            generator.AddSeedMaterial(secret);
        }
        return new SecureRandom(generator);
    }
}
