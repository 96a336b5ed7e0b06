using System.Globalization;
using GovData.Standards;

namespace GovData.MockServer;

/// <summary>Named values, from a page's form, a query or a program's JSON object.</summary>
internal sealed class FormFields
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>The value, or null where it is missing or empty.</summary>
    public string? Find(string name) => _values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public string Text(string name) => Find(name) ?? throw new FormatException($"The field '{name}' is missing.");

    public int Number(string name, int otherwise) => Find(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new FormatException($"The field '{name}' is a whole number, not '{text}'.");

    public double Amount(string name) => Find(name) is not { } text ? 0
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount
        : throw new FormatException($"The field '{name}' is a number, not '{text}'.");

    public CivilDate? Date(string name) => Find(name) is not { } text ? null
        : CivilDate.TryParse(text, out var date, out var reason) ? date
        : throw new FormatException($"The field '{name}': {reason}");

    /// <summary>The values of a list, one a line, or null where there are none.</summary>
    public IReadOnlyList<string>? Texts(string name) =>
        Find(name)?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public void Set(string name, string value) => _values[name] = value;
}
