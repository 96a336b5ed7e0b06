using System.Text;

namespace GovData.Testing;

/// <summary>A request as it reached the mock center, whichever front carried it.</summary>
public sealed class MockRequest
{
    /// <summary>The method in upper case: <c>GET</c> or <c>POST</c>, if it is to be answered well.</summary>
    public string Method { get; set => field = value ?? ""; } = "GET";

    /// <summary>The path with its query, as the contract writes it: <c>/v1/catalog/entries?limit=20</c>.</summary>
    public string Target { get; set => field = value ?? ""; } = "/";

    /// <summary>The headers by name, without regard to case; several values of one header are joined with a comma.</summary>
    public IDictionary<string, string> Headers { get; set => field = value ?? None(); } = None();

    /// <summary>The bytes of the body, none as an empty array.</summary>
    public byte[] Body { get; set => field = value ?? []; } = [];

    /// <summary>Set by a gateway that has authenticated the caller itself; then neither token nor signature is asked for.</summary>
    internal MockDepartment? AuthenticatedAs { get; set; }

    internal string Path => Target.Split('?')[0];

    internal string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;

    internal IReadOnlyList<KeyValuePair<string, string>> Query()
    {
        var question = Target.IndexOf('?');
        return question < 0 ? [] :
        [
            .. Target.Substring(question + 1).Split('&').Where(p => p.Length > 0).Select(p =>
            {
                var cut = p.IndexOf('=');
                return cut < 0 ? Pair(p, "") : Pair(p.Substring(0, cut), p.Substring(cut + 1));
            }),
        ];
    }

    private static Dictionary<string, string> None() => new(StringComparer.OrdinalIgnoreCase);

    private static KeyValuePair<string, string> Pair(string name, string value) => new(Decode(name), Decode(value));

    private static string Decode(string text) => Uri.UnescapeDataString(new StringBuilder(text).Replace('+', ' ').ToString());
}
