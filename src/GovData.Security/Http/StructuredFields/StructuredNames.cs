using System.Linq;

namespace GovData.Security;

/// <summary>The characters of keys and tokens (RFC 9651, sections 3.1.2 and 3.3.4).</summary>
internal static class StructuredNames
{
    private static readonly char[] TokenMarks = [.. ":/!#$%&'*+-.^_`|~"];

    public static bool StartsKey(char c) => c is >= 'a' and <= 'z' or '*';

    public static bool IsInKey(char c) => StartsKey(c) || c is >= '0' and <= '9' or '_' or '-' or '.';

    public static bool StartsToken(char c) => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or '*';

    public static bool IsInToken(char c) => StartsToken(c) || c is >= '0' and <= '9' || TokenMarks.Contains(c);

    public static bool IsKey(string text) => text.Length > 0 && StartsKey(text[0]) && text.All(IsInKey);

    public static bool IsToken(string text) => text.Length > 0 && StartsToken(text[0]) && text.All(IsInToken);
}
