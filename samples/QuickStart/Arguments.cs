using System;
using System.Diagnostics.CodeAnalysis;

namespace QuickStart;

/// <summary>What the command line asks for.</summary>
/// <param name="Out">Where summary.json, report.json, evidence.jsonl and trust.pem go; null leaves nothing behind.</param>
/// <param name="Profile">The file a running <c>govdata-mock --profile</c> wrote; null plays the center in this process.</param>
/// <param name="Center">Another address for that center, such as a proxy in front of it.</param>
internal sealed record Arguments(string? Out, string? Profile, string? Center)
{
    private static string Usage => Text.Of(
        "用法：QuickStart [--out 目录] [--profile 文件 [--center 地址]]",
        "usage: QuickStart [--out DIR] [--profile FILE [--center ADDRESS]]");

    public static bool TryParse(string[] args, [NotNullWhen(true)] out Arguments? arguments, [NotNullWhen(false)] out string? usage)
    {
        arguments = new Arguments(null, null, null);
        usage = null;
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            arguments = (args[i], value) switch
            {
                ("--out", not null) => arguments! with { Out = value },
                ("--profile", not null) => arguments! with { Profile = value },
                ("--center", not null) => arguments! with { Center = value },
                _ => null,
            };
            if (arguments is null) break;
        }
        if (arguments is null || (arguments.Center is not null && (arguments.Profile is null || !Uri.IsWellFormedUriString(arguments.Center, UriKind.Absolute)))) (arguments, usage) = (null, Usage);
        return arguments is not null;
    }
}
