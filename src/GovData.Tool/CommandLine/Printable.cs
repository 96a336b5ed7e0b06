using System.Globalization;
using System.Linq;

namespace GovData.Tool;

/// <summary>A name from outside as it may be shown: what would steer a terminal, forge a line of a log or hide is a question mark.</summary>
internal static class Printable
{
    public static string Of(string text) => string.Concat(text.Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? '?' : c));
}
