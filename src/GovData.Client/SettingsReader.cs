using System;
using System.Linq;
using GovData.Security;
using Microsoft.Extensions.Logging;

namespace GovData.Client;

/// <summary>Checks options once, at the door, and copies what the runner needs.</summary>
internal static class SettingsReader
{
    private static readonly string s_product = "GovData/" + (typeof(SettingsReader).Assembly.GetName().Version?.ToString(3) ?? "0");

    public static RunnerSettings Read(CenterClientOptions options, out CenterTransport transport, out CallLog log)
    {
        ArgumentNullException.ThrowIfNull(options);
        Require(options.Endpoint is { IsAbsoluteUri: true } address && (address.Scheme == "https" || address.Scheme == "http"), nameof(options.Endpoint), "an absolute http(s) address");
        Require(options.Endpoint!.Query.Length == 0 && options.Endpoint.Fragment.Length == 0 && options.Endpoint.UserInfo.Length == 0,
            nameof(options.Endpoint), "an address without query, fragment or user name");
        Require(options.Department is not null, nameof(options.Department), "the department in whose name calls are made");
        Require(options.TrustedKeys is not { Keys.Count: > 0 } trusted || trusted.Keys.Any(key => key.Role == KeyRole.Center),
            nameof(options.TrustedKeys), "a trust file that names a key of the center by '# role: CENTER' before its block");
        Require(options.Credential is not null, nameof(options.Credential), "how the department signs in");
        Require(options.Gateway is not null, nameof(options.Gateway), "how operations travel");
        Require(options.Budgets is not null, nameof(options.Budgets), "call budgets");
        Require(options.TimeProvider is not null, nameof(options.TimeProvider), "a clock");
        Require(options.LoggerFactory is not null, nameof(options.LoggerFactory), "a logger factory");
        Require(options.MaxAnswerBytes >= 1024, nameof(options.MaxAnswerBytes), "at least 1024");
        Require(options.Handler is null || options.HandlerFactory is null, nameof(options.HandlerFactory), "left out when Handler is set");
        Require(options.ApplicationId is null || IsToken(options.ApplicationId), nameof(options.ApplicationId), "letters, digits, '.', '_' and '-'");
        var made = transport = new CenterTransport(options);
        log = new CallLog(options.LoggerFactory!.CreateLogger("GovData.Client"));
        return new RunnerSettings
        {
            Endpoint = options.Endpoint.AbsoluteUri.TrimEnd('/'),
            Department = options.Department!,
            Gateway = options.Gateway!,
            Budgets = options.Budgets!.Copy(),
            Time = options.TimeProvider!,
            SigningKey = options.Credential!.SigningKey,
            Signer = options.Credential.SigningKey is { } key ? new HttpMessageSigner(key) : null,
            SignOptionalCalls = options.SignOptionalCalls,
            Trust = options.TrustedKeys,
            MaxAnswerBytes = options.MaxAnswerBytes,
            UserAgent = options.ApplicationId is null ? s_product : $"{s_product} {options.ApplicationId}",
            Transport = made.Take,
        };
    }

    private static void Require(bool holds, string option, string wanted)
    {
        if (!holds) throw new ArgumentException($"CenterClientOptions.{option} must be {wanted}.");
    }

    private static bool IsToken(string text) =>
        text.Length is > 0 and <= 64 && text.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '-');
}
