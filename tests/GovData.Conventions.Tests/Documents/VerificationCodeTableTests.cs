using GovData.Certificates;
using GovData.Conventions.Tests.House;

namespace GovData.Conventions.Tests.Documents;

/// <summary>The page's table of codes against the codes there are.</summary>
public class VerificationCodeTableTests
{
    [Fact]
    public void Every_code_stands_on_the_page_with_its_result_and_its_text_in_both_languages() => Assert.Equal(
        VerificationCode.All.Select(one => $"| `{one.Code}` | {one.Check} | {one.Result} | {one.Chinese} | {one.English} |"),
        File.ReadLines(Repository.PathOf("docs/certificates.md"))
            .SkipWhile(line => !line.StartsWith("## Codes", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)));
}
