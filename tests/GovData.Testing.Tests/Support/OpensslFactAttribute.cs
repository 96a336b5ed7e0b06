using System;
using System.Runtime.CompilerServices;

namespace GovData.Testing.Tests;

/// <summary>A fact that needs the openssl command. Where there is none it is skipped, and its name tells why; on the build machine it fails.</summary>
internal sealed class OpensslFactAttribute : FactAttribute
{
    public OpensslFactAttribute([CallerMemberName] string name = "")
    {
        if (Openssl.Missing is { } reason && Environment.GetEnvironmentVariable("CI") != "true") (Skip, DisplayName) = (reason, $"{name} ({reason})");
    }
}
