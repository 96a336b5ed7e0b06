using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace GovData.Kills;

/// <summary>The mock center as a process that lives on.</summary>
internal sealed class Center : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(2) };
    private readonly Uri _admin;

    private Center(Process process, Uri admin, string profile) => (_process, _admin, Profile) = (process, admin, profile);

    /// <summary>The file with its address, trust and credentials.</summary>
    public string Profile { get; }

    public static async Task<Center> StartAsync(string folder)
    {
        var profile = Path.Combine(folder, "mock.json");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[Child.Assembly("GovData.MockServer", "GovData.MockServer.dll"), "--port", "0", "--profile", profile]) start.ArgumentList.Add(word);
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)) ?? throw new InvalidOperationException("The mock center did not start.");
        return new Center(process, new Uri(JsonNode.Parse(line)!["admin"]!.GetValue<string>()), profile);
    }

    /// <summary>Forgets all that was submitted, and publishes the entry again.</summary>
    public async Task ClearAsync()
    {
        await ActAsync("reset", []);
        await ActAsync("seed/entries", new() { ["entry"] = Table.Entry.ToJson() });
        await ActAsync("policy/checking-time", new() { ["seconds"] = "0.3" });
    }

    /// <summary>What it holds and what its journal says.</summary>
    public async Task<Held> HeldAsync()
    {
        using var state = JsonDocument.Parse(await _http.GetStringAsync(new Uri(_admin + "/state")));
        using var journal = JsonDocument.Parse(await _http.GetStringAsync(new Uri(_admin + "/journal")));
        var submissions = state.RootElement.GetProperty("submissions");
        var all = journal.RootElement.EnumerateArray().ToList();
        var effects = all.Where(entry => entry.GetProperty("hadEffect").GetBoolean()).ToList();
        int Effects(string operation) => effects.Count(entry => entry.GetProperty("operation").GetString() == operation);
        return new Held(
            [.. submissions.GetProperty("submissions").EnumerateArray().Where(one => one.GetProperty("state").GetString() == "STORED").Select(one => one.GetProperty("key").GetString()!)],
            [.. submissions.GetProperty("stored").EnumerateArray().Select(one => one.GetProperty("rowsDigest").GetString()!)],
            [.. submissions.GetProperty("stored").EnumerateArray().Select(one => one.GetProperty("receiptId").GetString()!)],
            Effects("announceSubmission"), Effects("closeSubmission"),
            Parts(effects), Parts(all));
    }

    private static Dictionary<string, int> Parts(IEnumerable<JsonElement> entries) => entries
        .Where(entry => entry.GetProperty("operation").GetString() == "putSubmissionPart")
        .GroupBy(entry => entry.GetProperty("target").GetString()!.Split('?')[0]).ToDictionary(part => part.Key, part => part.Count());

    /// <summary>Waits until so many parts have arrived.</summary>
    public async Task PartsAsync(int atLeast)
    {
        var watch = Stopwatch.StartNew();
        while ((await HeldAsync()).Parts.Count < atLeast)
            if (watch.Elapsed > TimeSpan.FromMinutes(1)) throw new DoubledException("no parts arrive");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task ActAsync(string act, JsonObject fields)
    {
        using var body = new StringContent(fields.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri($"{_admin}/{act}"), body);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{act}: {await answer.Content.ReadAsStringAsync()}");
    }
}
