using System.Runtime.CompilerServices;

namespace GovData.Security.Tests.Ciphers;

/// <summary>A theory that needs the library of OpenSSL 3. Where there is none it is skipped, and its name tells why.</summary>
internal sealed class OpenSslTheoryAttribute : TheoryAttribute
{
    public OpenSslTheoryAttribute([CallerMemberName] string name = "")
    {
        if (!OpenSslCryptography.TryLoad(out _, out var reason)) (Skip, DisplayName) = (reason.English, $"{name} ({reason.English})");
    }
}
