using System.Linq;
using System.Text;
using GovData.Standards;

namespace GovData.Validation.Tests;

/// <summary>The vector forms of two identifiers against the plain ones of GovData.Standards, on good ones and on good ones with a change.</summary>
public class IdentifierKernelTests
{
    private static readonly string[] Citizens = ["11010519491231002X", "440524188001010014", "360426199101010071"];
    private static readonly string[] Codes = ["91110000600037341L", "11100000000013338W", "11500000009275780L", "11430000006122244L", "11100000MB0341032Y", "11500226MB1D37341C"];

    [Fact]
    public void Published_ones_are_right()
    {
        Assert.All(Citizens, id => Assert.True(Kernels.IsCitizenId(Encoding.ASCII.GetBytes(id))));
        Assert.All(Codes, code => Assert.True(Kernels.IsSocialCreditCode(Encoding.ASCII.GetBytes(code))));
    }

    [Fact]
    public void Any_byte_in_any_place_is_judged_alike()
    {
        foreach (var bytes in Citizens.Concat(Codes).Select(Encoding.ASCII.GetBytes))
            for (var place = 0; place < bytes.Length; place++)
            {
                var kept = bytes[place];
                for (var b = 0; b < 256; b++)
                {
                    bytes[place] = (byte)b;
                    Assert.Equal(CitizenId.IsValid(bytes), Kernels.IsCitizenId(bytes));
                    Assert.Equal(SocialCreditCode.IsValid(bytes), Kernels.IsSocialCreditCode(bytes));
                }
                bytes[place] = kept;
            }
    }

    [Fact]
    public void Random_ones_are_judged_alike()
    {
        const string symbols = "0123456789ABCDEFGHJKLMNPQRTUWXYIOZSVabc重";
        var random = new Seeded(32100);
        for (var round = 0; round < 100_000; round++)
        {
            var digits = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 17 + random.Int(3)).Select(_ => symbols[random.Int(round % 2 == 0 ? 10 : symbols.Length)])));

            Assert.Equal(CitizenId.IsValid(digits), Kernels.IsCitizenId(digits));
            Assert.Equal(SocialCreditCode.IsValid(digits), Kernels.IsSocialCreditCode(digits));
        }
    }
}
