using System;
using System.Globalization;
using System.IO;
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
    /// <param name="wanted">The department's code; the first department where it is null.</param>
    /// <param name="otherwise">The department to take where none is wanted; the first where it is null or not there.</param>
    /// <exception cref="InvalidDataException">It has no such department, or is not whole.</exception>
    public static Action<CenterClientOptions>? Find(string text, string? wanted, string? otherwise)
    {
        using var document = JsonDocument.Parse(text);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("departments", out var departments)) return null;
        var all = departments.EnumerateArray().ToList();
        var one = all.Find(department => Text(department, "code") == (wanted ?? otherwise));
        if (one.ValueKind == JsonValueKind.Undefined && (wanted is not null || all.Count == 0))
            throw new InvalidDataException(Wording.Of($"其中没有部门 {wanted}。", $"It has no department {wanted}."));
        if (one.ValueKind == JsonValueKind.Undefined) one = all[0];
        var key = one.TryGetProperty("signingKey", out var signing) && signing is { ValueKind: JsonValueKind.String } pem ? SigningKey.FromPem(pem.GetString()!) : null;
        var credential = new AppKeyCredential(Text(one, "appKey"), Text(one, "appSecret"), key);
        var identity = new DepartmentIdentity(Text(one, "code"), Text(one, "division"));
        var (endpoint, trust) = (new Uri(Text(document.RootElement, "endpoint")), Trust(Text(document.RootElement, "trust")));
        return options => (options.Endpoint, options.Department, options.Credential, options.TrustedKeys) = (endpoint, identity, credential, trust);
    }

    private static string Text(JsonElement of, string member) => of.ValueKind == JsonValueKind.Object && of.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw new InvalidDataException(Wording.Of($"缺少成员 {member}。", $"The member '{member}' is missing."));

    private static TrustedKeys Trust(string pem) => TrustedKeys.TryParse(pem, out var keys, out var reason) ? keys : throw new InvalidDataException("trust: " + reason.In(CultureInfo.CurrentUICulture));
}
