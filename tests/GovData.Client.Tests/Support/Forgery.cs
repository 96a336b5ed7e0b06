using System;
using System.Text;
using System.Text.RegularExpressions;

namespace GovData.Client.Tests;

/// <summary>Lies of a center, or of somebody in front of it, for <see cref="GoldenCenter.Lie"/>.</summary>
public static partial class Forgery
{
    /// <summary>Changes what a signed document says and leaves its signature as it is.</summary>
    public static Func<string, string> OfPayload(string from, string to) => body => Payload().Replace(body, match =>
    {
        var payload = Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups[1].Value));
        Assert.Contains(from, payload, StringComparison.Ordinal);
        return $"\"payload\":\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(payload.Replace(from, to)))}\"";
    });

    /// <summary>Takes the signatures away.</summary>
    public static string WithoutSignatures(string body) => Signatures().Replace(body, "\"signatures\":[]");

    [GeneratedRegex("\"payload\":\"([^\"]+)\"")]
    private static partial Regex Payload();

    [GeneratedRegex("\"signatures\":\\[[^\\]]*\\]")]
    private static partial Regex Signatures();
}
