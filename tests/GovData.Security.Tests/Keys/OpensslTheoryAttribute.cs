using System.Runtime.CompilerServices;

namespace GovData.Security.Tests.Keys;

/// <summary>A theory that needs the openssl command. Where there is none it is skipped, and its name tells why: runners print names, not reasons.</summary>
internal sealed class OpensslTheoryAttribute : TheoryAttribute
{
    public OpensslTheoryAttribute([CallerMemberName] string name = "")
    {
        if (Openssl.Missing is { } reason) (Skip, DisplayName) = (reason, $"{name} ({reason})");
    }
}
