using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovData.Testing;

namespace GovData.MockServer;

/// <summary>The kinds of answer the console gives.</summary>
internal static class AdminAnswers
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static MockAnswer Json(string json) => Of(200, "application/json", json);

    public static MockAnswer Json(JsonNode json, int status = 200, string type = "application/json") => Of(status, type, Text(json));

    public static MockAnswer Page(int status, string html) => Of(status, "text/html; charset=utf-8", html);

    /// <summary>Leads a browser back to the page; loading it again repeats nothing.</summary>
    public static MockAnswer Back(string to) => new() { Status = 303, Headers = { ["Location"] = to, ["Cache-Control"] = "no-store" } };

    public static string Text(JsonNode json)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable)) json.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static MockAnswer Of(int status, string type, string text) => new()
    {
        Status = status,
        Headers = { ["Content-Type"] = type, ["Cache-Control"] = "no-store" },
        Body = Encoding.UTF8.GetBytes(text),
    };
}
