using System.Runtime.CompilerServices;

namespace GovData.Security.Tests;

/// <summary>A fact that asks programs by other people. Where they are not installed it is skipped, and its name tells why.</summary>
internal sealed class PeerFactAttribute : FactAttribute
{
    public PeerFactAttribute([CallerMemberName] string name = "")
    {
        if (PeerJudge.Missing is { } reason) (Skip, DisplayName) = (reason, $"{name} ({reason})");
    }
}
