namespace GovData.Testing;

/// <summary>A path of the contract with its <c>{parameters}</c>, matched segment by segment.</summary>
internal sealed class PathTemplate(string text)
{
    private readonly string[] _segments = text.Split('/');

    public string Text { get; } = text;

    /// <summary>How many segments are fixed text: of two templates that match, the one with more is meant.</summary>
    public int Literals => _segments.Count(s => !IsParameter(s));

    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        var parts = path.Split('/');
        if (parts.Length != _segments.Length) return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Length; i++)
        {
            if (IsParameter(_segments[i]) && parts[i].Length > 0) values[Name(_segments[i])] = Uri.UnescapeDataString(parts[i]);
            else if (!string.Equals(_segments[i], parts[i], StringComparison.Ordinal)) return null;
        }
        return values;
    }

    /// <summary>The path with its parameters filled in and escaped.</summary>
    public string Fill(IReadOnlyDictionary<string, string> values) =>
        string.Join("/", _segments.Select(s => IsParameter(s) ? Uri.EscapeDataString(values[Name(s)]) : s));

    private static bool IsParameter(string segment) => segment.Length > 2 && segment[0] == '{' && segment[segment.Length - 1] == '}';

    private static string Name(string segment) => segment.Substring(1, segment.Length - 2);
}
