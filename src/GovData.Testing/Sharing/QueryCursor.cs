using System.Globalization;
using System.Text;

namespace GovData.Testing;

/// <summary>Where a query goes on: which query, which version of the data, which row.</summary>
internal sealed class QueryCursor(string query, int version, int row)
{
    public string Query { get; } = query;

    public int Version { get; } = version;

    public int Row { get; } = row;

    public override string ToString() =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{Version}|{Row}|{Query}"))).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static QueryCursor Parse(string text)
    {
        try
        {
            var padded = text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - text.Length % 4) % 4);
            var parts = Encoding.UTF8.GetString(Convert.FromBase64String(padded)).Split(['|'], 3);
            if (parts.Length == 3) return new QueryCursor(parts[2], int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
        }
        catch (FormatException)
        {
            // Falls through: whatever it is, this center did not issue it.
        }
        throw MockProblems.Refuse("cursor-invalid", "The cursor was not issued by this center; begin again without one.");
    }
}
