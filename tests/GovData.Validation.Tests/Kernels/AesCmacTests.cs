using System;
using System.Linq;
using System.Runtime.Intrinsics;

namespace GovData.Validation.Tests;

/// <summary>The vectors of RFC 4493, 4, and every length beside them by <c>openssl mac -cipher AES-128-CBC … CMAC</c>.</summary>
public class AesCmacTests
{
    private const string Key = "2b7e151628aed2a6abf7158809cf4f3c";
    private const string Message = "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710";

    [Theory]
    [InlineData(0, "bb1d6929e95937287fa37d129b756746")]
    [InlineData(16, "070a16b46b4d4144f79bdd9dd04a287c")]
    [InlineData(40, "dfa66747de9ae63030ca32611497c827")]
    [InlineData(64, "51f0bebf7e3b9d92fc49741779363cfe")]
    [InlineData(1, "8e48c3c1d9f1c17c295c7aefd232bb14")]
    [InlineData(7, "9abc867939985e562479f0dc84562fd0")]
    [InlineData(8, "dc87cdcf77a2f1829e012c4d31af2f8b")]
    [InlineData(9, "a7f3a7d444e5a80da475c0a1f5dc39ee")]
    [InlineData(15, "f212d4c2154c8766de60c18c98fa0c93")]
    [InlineData(17, "bc72cc168ec5a1434dcdb20bc1a2c2a4")]
    [InlineData(18, "0dcbafc9889d99b319a3aed90cc61bfa")]
    [InlineData(24, "c2ccf55ecf86a406d0e83cbbd9711e05")]
    [InlineData(31, "8a157acff517d21bcd6ab65cd014cc70")]
    [InlineData(33, "cb8006fd4b9a8313333943ad6eb92797")]
    public void Tags_are_those_of_the_standard(int length, string expected)
    {
        if (!AesCmac.IsSupported) return;
        var message = Convert.FromHexString(Message).AsSpan(0, length);

        var tag = new AesCmac(Convert.FromHexString(Key)).Of(message);

        Assert.Equal(expected, Convert.ToHexStringLower([.. Enumerable.Range(0, 16).Select(i => tag.GetElement(i))]));
    }
}
