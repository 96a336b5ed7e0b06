using System.Linq;

namespace GovData.Certificates.Tests.Checks;

public class VerificationCodeTests
{
    [Fact]
    public void Every_code_is_there_once() => Assert.Equal(VerificationCode.All.Count, VerificationCode.All.Select(one => one.Code).Distinct().Count());

    [Fact]
    public void Every_code_is_found_by_its_name_and_has_a_text_in_both_languages() => Assert.All(VerificationCode.All, one =>
    {
        Assert.Same(one, VerificationCode.Find(one.Code));
        Assert.Contains(one.Chinese, c => c >= '一');
        Assert.DoesNotContain(one.English, c => c >= '一');
    });

    [Fact]
    public void A_code_of_a_later_version_is_not_found() => Assert.Null(VerificationCode.Find("later.code"));
}
