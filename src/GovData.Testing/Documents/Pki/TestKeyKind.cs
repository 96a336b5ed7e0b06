namespace GovData.Testing;

/// <summary>The key algorithms of the test PKI.</summary>
internal enum TestKeyKind
{
    Sm2,
    P256,
    Rsa,
}
