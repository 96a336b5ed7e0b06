using System;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;

namespace GovData.Security.Tests.Http;

public class Rfc9421Tests
{
    public static TheoryData<string> Cases => Rfc9421Case.Names;

    [Theory, MemberData(nameof(Cases))]
    public void A_case_of_appendix_B_has_the_signature_base_printed_there_and_its_signature_the_verdict(string name)
    {
        var one = Rfc9421Case.Named(name);
        var input = (StructuredInnerList)StructuredReader.List(one.Input)![0];

        var signed = SignatureBase.Build(input, one.ValueOf);

        if (one.Base is { } printed) Assert.Equal(printed, Encoding.UTF8.GetString(signed));
        Assert.Equal(one.IsValid, IsValid(one, signed));
        signed[^1] ^= 1;
        Assert.False(IsValid(one, signed));
    }

    [Fact]
    public void The_content_digest_of_RFC_9530_reads_as_printed_there() =>
        Assert.Equal("sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:",
            ContentDigestField.Format(ContentDigest.Of(DigestAlgorithm.Sha256, "{\"hello\": \"world\"}"u8)));

    /// <summary>By the key of the case: ours for its algorithm, the platform's and BouncyCastle's for the others.</summary>
    private static bool IsValid(Rfc9421Case one, byte[] signed)
    {
        switch (one.Algorithm)
        {
            case "ecdsa-p256-sha256":
                return VerificationKey.FromPem(one.Key).Verify(signed, one.Signature).IsValid;
            case "rsa-pss-sha512":
                using (var rsa = RSA.Create())
                {
                    rsa.ImportFromPem(one.Key);
                    return rsa.VerifyData(signed, one.Signature, HashAlgorithmName.SHA512, RSASignaturePadding.Pss);
                }
            case "hmac-sha256":
                return HMACSHA256.HashData(Convert.FromBase64String(one.Key), signed).AsSpan().SequenceEqual(one.Signature);
            default:
                var verifier = new Ed25519Signer();
                verifier.Init(false, (Ed25519PublicKeyParameters)PublicKeyFactory.CreateKey(PemEncoding.Find(one.Key) is var found ? Convert.FromBase64String(one.Key[found.Base64Data]) : []));
                verifier.BlockUpdate(signed, 0, signed.Length);
                return verifier.VerifySignature(one.Signature);
        }
    }
}
