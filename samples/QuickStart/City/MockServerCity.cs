using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
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
    private readonly JsonElement _profile;
    private readonly Uri _center;
    private readonly string _admin;

    private MockServerCity(JsonElement profile, string? center)
    {
        _profile = profile;
        _center = new Uri(center ?? profile.GetProperty("center").GetString()!);
        _admin = profile.GetProperty("admin").GetString()!.TrimEnd('/');
        Trust = TrustedKeys.TryParse(profile.GetProperty("trust").GetString(), out var trust, out var reason) ? trust : throw new InvalidDataException(reason.ToString());
    }

    public TrustedKeys Trust { get; }

    public static async Task<ICity> ConnectAsync(string file, string? center, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        using var profile = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
        return new MockServerCity(profile.RootElement.Clone(), center);
    }

    public CenterClientOptions OptionsFor(string department)
    {
        var one = _profile.GetProperty("departments").EnumerateArray().First(d => d.GetProperty("code").GetString() == department);
        return new CenterClientOptions
        {
            Endpoint = _center,
            Department = new DepartmentIdentity(department, one.GetProperty("division").GetString()!),
            Credential = new SignedAssertionCredential(SigningKey.FromPem(one.GetProperty("signingKey").GetString()!)),
            TrustedKeys = Trust,
        };
    }

    public async Task<IReadOnlyList<string>> PublishAsync(string list, CancellationToken cancellationToken)
    {
        await PostAsync("/lists/approve", new() { ["key"] = list }, cancellationToken);
        return (await PostAsync("/lists/publish", new() { ["key"] = list }, cancellationToken)).Split('\n');
    }

    public Task<string> AssignAsync(string entryCode, string department, string period, string due, CancellationToken cancellationToken) =>
        PostAsync("/responsibilities/assign", new() { ["entry"] = entryCode, ["department"] = department, ["period"] = period, ["due"] = due }, cancellationToken);

    public Task SeedCertificateAsync(string identifier, string holderCode, string holderName, CancellationToken cancellationToken) =>
        PostAsync("/certificates", new() { ["identifier"] = identifier, ["holderCode"] = holderCode, ["holderName"] = holderName }, cancellationToken);

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

    private async Task<IReadOnlyList<JsonElement>> JournalAsync(CancellationToken cancellationToken)
    {
        using var journal = JsonDocument.Parse(await _console.GetStringAsync(_admin + "/journal", cancellationToken));
        return [.. journal.RootElement.Clone().EnumerateArray()];
    }

    private async Task<string> PostAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var content = new StringContent(body.ToJsonString());
        using var answer = await _console.PostAsync(_admin + path, content, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException($"{path}: {text}");
    }
}
