using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace QuickStart.City;

/// <summary>The mock center in another process, by the profile it wrote; its console plays the authority.</summary>
internal sealed class MockServerCity : ICity
{
    private readonly HttpClient _console = new();
    private readonly Dictionary<string, (DepartmentIdentity Identity, SigningKey Key)> _departments;
    private readonly Uri _center;
    private readonly string _admin;

    private MockServerCity(JsonElement profile, string? center)
    {
        _center = new Uri(center ?? profile.GetProperty("endpoint").GetString()!);
        _admin = profile.GetProperty("admin").GetString()!.TrimEnd('/');
        Trust = TrustedKeys.TryParse(profile.GetProperty("trust").GetString(), out var trust, out var reason) ? trust : throw new InvalidDataException(reason.ToString());
        _departments = profile.GetProperty("departments").EnumerateArray().Select(Read).ToDictionary(department => department.Identity.Code);
    }

    public TrustedKeys Trust { get; }

    public static async Task<ICity> ConnectAsync(string file, string? center, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        try
        {
            using var profile = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
            return new MockServerCity(profile.RootElement.Clone(), center);
        }
        catch (Exception notOne) when (notOne is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException(Text.Of($"{file} 不是 govdata-mock --profile 写出的文件。", $"{file} is not a file that govdata-mock --profile wrote."), notOne);
        }
    }

    public CenterClientOptions OptionsFor(string department)
    {
        if (!_departments.TryGetValue(department, out var one)) throw new InvalidDataException(Text.Of($"文件中没有部门 {department}。", $"The profile has no department {department}."));
        return new CenterClientOptions
        {
            Endpoint = _center,
            Department = one.Identity,
            Credential = new SignedAssertionCredential(one.Key),
            TrustedKeys = Trust,
        };
    }

    public async Task<IReadOnlyList<string>> PublishAsync(string list, CancellationToken cancellationToken)
    {
        await PostAsync($"/authority/lists/{list}/approve", [], cancellationToken);
        var published = await PostAsync($"/authority/lists/{list}/publish", [], cancellationToken);
        return [.. published.GetProperty("entries").EnumerateArray().Select(code => code.GetString()!)];
    }

    public async Task<string> AssignAsync(string entryCode, string department, string period, string due, CancellationToken cancellationToken)
    {
        var assigned = await PostAsync(
            "/authority/responsibilities", new() { ["entry"] = entryCode, ["department"] = department, ["period"] = period, ["due"] = due }, cancellationToken);
        return assigned.GetProperty("line").GetString()!;
    }

    public Task SeedCertificateAsync(string identifier, string holderCode, string holderName, CancellationToken cancellationToken) =>
        PostAsync("/seed/certificates", new() { ["identifier"] = identifier, ["holderCode"] = holderCode, ["holderName"] = holderName }, cancellationToken);

    public Task LoseNextAnswerAsync(string operation, CancellationToken cancellationToken) =>
        PostAsync("/outcomes", new() { ["operation"] = operation, ["outcome"] = "lose-answer" }, cancellationToken);

    public async Task<(int Arrived, int Effects)> CountAsync(string operation, string key, CancellationToken cancellationToken)
    {
        var mine = (await JournalAsync(cancellationToken)).Where(e => e.GetProperty("operation").GetString() == operation && e.GetProperty("key").GetString() == key).ToList();
        return (mine.Count, mine.Count(e => e.GetProperty("hadEffect").GetBoolean()));
    }

    public async Task<IReadOnlyList<string>> OperationsAsync(CancellationToken cancellationToken) =>
        [.. (await JournalAsync(cancellationToken)).Select(e => e.GetProperty("operation").GetString()!)];

    public ValueTask DisposeAsync()
    {
        _console.Dispose();
        return default;
    }

    private static (DepartmentIdentity Identity, SigningKey Key) Read(JsonElement department) => (
        new DepartmentIdentity(department.GetProperty("code").GetString()!, department.GetProperty("division").GetString()!),
        SigningKey.FromPem(department.GetProperty("signingKey").GetString()!));

    private async Task<IReadOnlyList<JsonElement>> JournalAsync(CancellationToken cancellationToken)
    {
        using var journal = JsonDocument.Parse(await _console.GetStringAsync(_admin + "/journal", cancellationToken));
        return [.. journal.RootElement.Clone().EnumerateArray()];
    }

    private async Task<JsonElement> PostAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await _console.PostAsync(_admin + path, content, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"{path}: {text}", null, answer.StatusCode);
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }
}
