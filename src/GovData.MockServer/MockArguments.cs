using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GovData.MockServer;

/// <summary>What the command line asks for.</summary>
internal sealed record MockArguments(int Port, string? Profile)
{
    public const string Usage = "usage: govdata-mock [--port N] [--profile FILE]";

    public static bool TryParse(string[] args, [NotNullWhen(true)] out MockArguments? arguments)
    {
        arguments = new MockArguments(0, null);
        for (var i = 0; i < args.Length && arguments is not null; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            arguments = (args[i], value) switch
            {
                ("--port", not null) when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535 => arguments with { Port = port },
                ("--profile", { Length: > 0 }) => arguments with { Profile = value },
                _ => null,
            };
        }
        return arguments is not null;
    }
}
