using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using WireMock;

namespace GovData.MockServer;

/// <summary>What was posted to the console: the page's form, or a program's JSON object of texts.</summary>
internal sealed class AdminForm
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    public bool IsFromPage { get; private init; }

    public string this[string name] => _fields.TryGetValue(name, out var value) ? value : throw new ArgumentException($"The field '{name}' is missing.");

    public static AdminForm Read(IRequestMessage request)
    {
        var text = Encoding.UTF8.GetString(request.BodyAsBytes ?? []);
        var form = new AdminForm { IsFromPage = !text.TrimStart().StartsWith('{') };
        if (form.IsFromPage)
        {
            foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                var cut = pair.IndexOf('=', StringComparison.Ordinal);
                if (cut > 0) form._fields[Decode(pair[..cut])] = Decode(pair[(cut + 1)..]);
            }
            return form;
        }
        try
        {
            using var json = JsonDocument.Parse(text);
            foreach (var member in json.RootElement.EnumerateObject()) form._fields[member.Name] = member.Value.ToString();
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The body is no JSON object: {exception.Message}");
        }
        return form;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
