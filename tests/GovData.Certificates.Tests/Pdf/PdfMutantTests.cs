using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading.Tasks;
using GovData.Certificates.Tests.Support;
using Xunit;

namespace GovData.Certificates.Tests.Pdf;

/// <summary>Every byte of a good PDF changed, one at a time: VALID stays only what is the same digit of the value in the other case.</summary>
public class PdfMutantTests
{
    [Theory]
    [InlineData("pdf/p01-sm2-cms-detached.pdf", 1)]
    [InlineData("pdf/p02-gm-sm2cms.pdf", 1)]
    [InlineData("pdf/p04-rsa-sha256.pdf", 5)]
    public void Of_all_bytes_flipped_only_the_case_of_hexadecimal_digits_stays_valid(string name, int step)
    {
        var good = Samples.Read(name);
        var hex = good.AsSpan().IndexOf("/Contents <3"u8) + "/Contents <"u8.Length;
        ConcurrentBag<(int At, int Mask)> valid = [];

        Parallel.For(0, good.Length, at =>
        {
            // All of what is read as structure or value; of the thousands of zeros that fill the value up, one in 23.
            if ((at > hex + 3000 && at < good.Length - 300 && at % 97 != 0) || at % step != 0) return;
            foreach (var mask in new[] { 0x01, 0x20 })
            {
                byte[] mutant = [.. good];
                mutant[at] ^= (byte)mask;
                if (Samples.Verifier.Verify(mutant, Samples.Question(name)).IsValid) valid.Add((at, mask));
            }
        });

        Assert.All(valid, one => Assert.True(one.Mask == 0x20 && char.IsAsciiLetter((char)good[one.At]) && one.At >= hex && one.At < hex + 4000, $"byte {one.At} ^ {one.Mask:x}"));
        Assert.NotEmpty(valid);
    }

    [Theory]
    [InlineData("pdf/p01-sm2-cms-detached.pdf")]
    [InlineData("pdf/p02-gm-sm2cms.pdf")]
    public void No_byte_can_be_taken_out(string name)
    {
        var good = Samples.Read(name);
        ConcurrentBag<int> valid = [];

        Parallel.For(0, good.Length, at =>
        {
            if (at % 5 == 0 && Samples.Verifier.Verify([.. good.AsSpan(0, at), .. good.AsSpan(at + 1)], Samples.Question(name)).IsValid) valid.Add(at);
        });

        Assert.Empty(valid);
    }
}
