using System.Collections.Generic;
using GovData.Security;

namespace GovData.Certificates;

/// <summary>The codes of one check, as they are declared.</summary>
internal sealed class CodeGroup(string check)
{
    private readonly List<VerificationCode> _all = [];

    public IReadOnlyList<VerificationCode> All => _all;

    public VerificationCode Pass(string code, string chinese, string english) => Add(code, FragmentResult.Pass, chinese, english);

    public VerificationCode Fail(string code, string chinese, string english) => Add(code, FragmentResult.Fail, chinese, english);

    public VerificationCode Unknown(string code, string chinese, string english) => Add(code, FragmentResult.Unknown, chinese, english);

    public VerificationCode Warn(string code, string chinese, string english) => Add(code, FragmentResult.Warn, chinese, english);

    public VerificationCode Skip(string code, string chinese, string english) => Add(code, FragmentResult.Skip, chinese, english);

    private VerificationCode Add(string code, FragmentResult result, string chinese, string english)
    {
        var made = new VerificationCode(check, code, result, chinese, english);
        _all.Add(made);
        return made;
    }
}
