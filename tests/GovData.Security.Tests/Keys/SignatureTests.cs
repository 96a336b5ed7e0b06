using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Security.Tests.Keys;

public class SignatureTests
{
    public static TheoryData<string> Algorithms => [.. SignatureAlgorithm.KnownValues.Select(algorithm => algorithm.Value)];

    private static SoftwareSigningKey Create(string algorithm) => algorithm == "sm2-sm3" ? SigningKey.CreateSm2() : SigningKey.CreateP256();

    [Theory, MemberData(nameof(Algorithms))]
    public async Task What_a_key_signs_its_public_key_verifies_and_nothing_else(string algorithm)
    {
        var key = Create(algorithm);
        var signature = await key.SignAsync("目录"u8.ToArray());

        Assert.Equal(algorithm, key.PublicKey.Algorithm.Value);
        Assert.Equal("signature.valid", key.PublicKey.Verify("目录"u8, signature).Code);
        Assert.Equal("signature.wrong", key.PublicKey.Verify("目錄"u8, signature).Code);
        Assert.Equal("signature.wrong", Create(algorithm).PublicKey.Verify("目录"u8, signature).Code);
    }

    [Theory, MemberData(nameof(Algorithms))]
    public async Task No_changed_byte_of_a_signature_verifies_and_none_throws(string algorithm)
    {
        var key = Create(algorithm);
        var signature = await key.SignAsync("m"u8.ToArray());

        for (var at = 0; at < signature.Length; at++)
        {
            var changed = (byte[])signature.Clone();
            changed[at] ^= 1;
            Assert.False(key.PublicKey.Verify("m"u8, changed).IsValid);
        }
    }

    [Theory, MemberData(nameof(Algorithms))]
    public async Task A_value_of_another_form_is_named_malformed(string algorithm)
    {
        var key = Create(algorithm);
        var signature = await key.SignAsync("m"u8.ToArray());

        foreach (var value in new byte[][] { [], [0x30], [0x30, 0], signature[..^1], [.. signature, 0], new byte[300] })
            Assert.Equal("signature.malformed", key.PublicKey.Verify("m"u8, value).Code);
    }

    [Fact]
    public async Task Another_user_id_makes_another_sm2_signature()
    {
        var key = SigningKey.CreateSm2("ALICE123@YAHOO.COM");
        var samePoint = VerificationKey.FromPem(key.PublicKey.ToPem().Replace("# sm2-user-id: ALICE123@YAHOO.COM\n", "", StringComparison.Ordinal));
        var signature = await key.SignAsync("m"u8.ToArray());

        Assert.True(VerificationKey.FromPem(key.PublicKey.ToPem()).Verify("m"u8, signature).IsValid);
        Assert.Equal("signature.wrong", samePoint.Verify("m"u8, signature).Code);
    }

    [Fact]
    public async Task A_device_is_asked_for_32_bytes_only_and_its_answer_is_checked_for_length()
    {
        var device = new Device(SigningKey.CreateSm2(), answerLength: 64);
        var signature = await device.SignAsync("m"u8.ToArray());

        Assert.Equal(32, device.Asked);
        Assert.True(device.PublicKey.Verify("m"u8, signature).IsValid);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await new Device(SigningKey.CreateSm2(), 63).SignAsync("m"u8.ToArray()));
    }

    [Theory, MemberData(nameof(Algorithms))]
    public async Task One_key_signs_and_verifies_on_many_threads(string algorithm)
    {
        var key = Create(algorithm);

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), async (i, cancellationToken) =>
        {
            var message = BitConverter.GetBytes(i);
            var signature = await key.SignAsync(message, cancellationToken);
            Assert.True(key.PublicKey.Verify(message, signature).IsValid);
        });
    }

    /// <summary>A device that holds its key behind the seam; here it borrows the software key's arithmetic.</summary>
    private sealed class Device(SoftwareSigningKey inner, int answerLength) : SigningKey(inner.PublicKey)
    {
        public int Asked { get; private set; }

        protected override async ValueTask<byte[]> SignHashAsync(ReadOnlyMemory<byte> hash, CancellationToken cancellationToken = default)
        {
            Asked = hash.Length;
            await Task.Yield();
            return Sm2.Sign(inner.Private, hash.ToArray())[..answerLength];
        }
    }
}
