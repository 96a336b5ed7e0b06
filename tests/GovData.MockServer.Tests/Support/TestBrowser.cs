using System.Net;
using System.Text;
using System.Text.Json;

namespace GovData.MockServer.Tests;

/// <summary>A person's browser or a program at the console.</summary>
internal sealed class TestBrowser(SocketCenter server) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public Task<string> PageAsync(string query = "") => _http.GetStringAsync($"{server.Admin}/{query}");

    public async Task<JsonElement> JsonAsync(string path) => JsonDocument.Parse(await _http.GetStringAsync($"{server.Admin}{path}")).RootElement;

    /// <summary>A program's act.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Answer)> ActAsync(string path, string json = "", string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Admin + path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (origin is not null) request.Headers.Add("Origin", origin);
        using var answer = await _http.SendAsync(request);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }

    /// <summary>A person's form: the status, where it leads, and the page that is shown at once.</summary>
    public async Task<(HttpStatusCode Status, string? Leads, string Page)> SubmitAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await _http.PostAsync(server.Admin + path, form);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString, await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => _http.Dispose();
}
