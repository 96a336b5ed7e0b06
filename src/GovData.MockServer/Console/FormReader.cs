using System.Text;
using System.Text.Json;
using GovData.Testing;

namespace GovData.MockServer;

/// <summary>Reads what was posted to the console: the page's form, or a program's JSON object.</summary>
internal static class FormReader
{
    /// <summary>
    /// Whether a person's page sent it; such a request is answered with a page. A JSON object is a program's whatever it is called: curl calls what it posts
    /// a form, and in a form a brace never comes first.
    /// </summary>
    public static bool IsPage(MockRequest request) =>
        request.Headers.TryGetValue("Content-Type", out var type) && type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
        && !Encoding.UTF8.GetString(request.Body).TrimStart().StartsWith('{');

    public static FormFields Read(MockRequest request) =>
        request.Body.Length == 0 ? new FormFields() : IsPage(request) ? Fields(Encoding.UTF8.GetString(request.Body)) : Members(request.Body);

    public static FormFields Fields(string encoded)
    {
        var fields = new FormFields();
        foreach (var pair in encoded.Split('&', StringSplitOptions.RemoveEmptyEntries))
            if (pair.Split('=', 2) is [var name, var value]) fields.Set(Decode(name), Decode(value).Trim());
        return fields;
    }

    private static FormFields Members(byte[] body)
    {
        var fields = new FormFields();
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object) throw new FormatException("The body is a JSON object of fields.");
            foreach (var member in json.RootElement.EnumerateObject()) fields.Set(member.Name, Text(member.Value));
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The body is no JSON: {exception.Message}");
        }
        return fields;
    }

    private static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? string.Join('\n', value.EnumerateArray().Select(v => v.ToString())) : value.ToString();

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
