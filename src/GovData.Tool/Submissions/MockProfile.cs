using System;
using System.Linq;
using System.Text.Json;
using GovData.Client;
using GovData.Security;

namespace GovData.Tool;

/// <summary>What a running <c>govdata-mock --profile FILE</c> wrote: its address, the keys to trust and the credentials of its departments.</summary>
internal static class MockProfile
{
    /// <summary>Sets the options of one of its departments; null when the text is no such profile.</summary>
    /// <param name="text">The file.</param>
    /// <param name="wanted">The department's code; the first department where it is null or not there.</param>
    public static Action<CenterClientOptions>? Find(string text, string? wanted)
    {
        using var document = JsonDocument.Parse(text);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("departments", out var departments)) return null;
        var all = departments.EnumerateArray().ToList();
        var one = all.Find(department => department.GetProperty("code").GetString() == wanted);
        if (one.ValueKind == JsonValueKind.Undefined) one = all[0];
        string Text(string member) => one.GetProperty(member).GetString()!;
        var key = one.GetProperty("signingKey") is { ValueKind: JsonValueKind.String } pem ? SigningKey.FromPem(pem.GetString()!) : null;
        var credential = new AppKeyCredential(Text("appKey"), Text("appSecret"), key);
        var identity = new DepartmentIdentity(Text("code"), Text("division"));
        var (endpoint, trust) = (new Uri(document.RootElement.GetProperty("endpoint").GetString()!), Trust(document.RootElement.GetProperty("trust").GetString()!));
        return options => (options.Endpoint, options.Department, options.Credential, options.TrustedKeys) = (endpoint, identity, credential, trust);
    }

    private static TrustedKeys Trust(string pem) => TrustedKeys.TryParse(pem, out var keys, out var reason) ? keys : throw new FormatException(reason.ToString());
}
