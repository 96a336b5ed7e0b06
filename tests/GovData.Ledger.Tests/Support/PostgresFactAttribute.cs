using System.Runtime.CompilerServices;

namespace GovData.Ledger.Tests;

/// <summary>A fact that needs PostgreSQL. Where there is none it is skipped and its name tells why; with <c>CI=true</c> it fails, since there it must be.</summary>
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute([CallerMemberName] string name = "")
    {
        if (PostgresCluster.Missing is { } reason && Environment.GetEnvironmentVariable("CI") != "true") (Skip, DisplayName) = (reason, $"{name} ({reason})");
    }
}
