using GovData.Security;

namespace GovData.Testing;

/// <summary>中心密钥 · The keys the mock center signs its receipts, decisions and grants with, and those to be trusted.</summary>
public sealed class MockKeys
{
    private const string Owner = "mock center";

    private readonly List<VerificationKey> _published = [];

    internal MockKeys(SigningKey? own)
    {
        Signing = own ?? SigningKey.CreateSm2();
        _published.Add(Signing.PublicKey.WithOwner(Owner, KeyRole.Center));
    }

    /// <summary>The key that signs now.</summary>
    public SigningKey Signing { get; private set; }

    /// <summary>The key the center opens encrypted parts with; <c>Encryption.PublicKey</c> is for the departments.</summary>
    public DecryptionKey Encryption { get; } = DecryptionKey.Create();

    /// <summary>Every key the center signs or has signed with: pin these, never ask the center for them.</summary>
    public TrustedKeys Trusted
    {
        get
        {
            lock (_published) return new TrustedKeys([.. _published]);
        }
    }

    /// <summary>Rolls the signing key. Old receipts keep verifying with the old key, which stays among the trusted ones.</summary>
    public void Roll(SigningKey? next = null)
    {
        lock (_published)
        {
            Signing = next ?? SigningKey.CreateSm2();
            _published.Add(Signing.PublicKey.WithOwner(Owner, KeyRole.Center));
        }
    }
}
