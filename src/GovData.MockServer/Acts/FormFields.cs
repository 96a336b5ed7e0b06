using System.Globalization;
using GovData.Standards;

namespace GovData.MockServer;

/// <summary>Named values, from a page's form, a query or a program's JSON object.</summary>
internal sealed class FormFields
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36500);

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => _values.Keys;

    /// <summary>The value, or null where it is missing or empty.</summary>
    public string? Find(string name) => _values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public string Text(string name) => Find(name) ?? throw new FormatException($"The field '{name}' is missing.");

    public int Number(string name, int otherwise) => Find(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new FormatException($"The field '{name}' is a whole number, not '{text}'.");

    /// <summary>So many units of time, up to a hundred years; zero where the field is missing.</summary>
    public TimeSpan Time(string name, TimeSpan unit)
    {
        if (Find(name) is not { } text) return TimeSpan.Zero;
        var most = Longest / unit;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= most
            ? amount * unit
            : throw new FormatException(FormattableString.Invariant($"The field '{name}' is a number from 0 to {most:0}, not '{text}'."));
    }

    public CivilDate? Date(string name) => Find(name) is not { } text ? null
        : CivilDate.TryParse(text, out var date, out var reason) ? date
        : throw new FormatException($"The field '{name}': {reason}");

    /// <summary>The values of a list, one a line, or null where there are none.</summary>
    public IReadOnlyList<string>? Texts(string name) =>
        Find(name)?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public void Set(string name, string value) => _values[name] = value;
}
