using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace GovData.Client;

/// <summary>Checks parameters at the door: what can only be a mistake never reaches the wire.</summary>
internal static class Guard
{
    private const int LongestName = 128;

    /// <summary>键 or 编号: 1 to 128 letters, digits and <c>. _ ~ -</c>, beginning with a letter or digit. The value is not quoted: it may be anything.</summary>
    public static string Name(string name, [CallerArgumentExpression(nameof(name))] string? parameter = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, parameter);
        if (name.Length <= LongestName && IsLetterOrDigit(name[0]) && IsPlain(name)) return name;
        throw new ArgumentException("A key or id has 1 to 128 characters, letters, digits, '.', '_', '~' and '-', and begins with a letter or digit.", parameter);
    }

    public static IList<string> Names(IEnumerable<string> names, [CallerArgumentExpression(nameof(names))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(names, parameter);
        var list = new List<string>();
        foreach (var name in names) list.Add(Name(name, parameter));
        return list.Count > 0 ? list : throw new ArgumentException("At least one is needed.", parameter);
    }

    public static T Member<T>(T? value, string member, string parameter)
        where T : class =>
        value is null or "" ? throw new ArgumentException($"{member} is missing.", parameter) : value;

    /// <summary>信息资源代码: front segment, slash, sequence; two segments in the address, because networks in between unescape a slash.</summary>
    public static (string Front, string Sequence) ResourceCode(string code, [CallerArgumentExpression(nameof(code))] string? parameter = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code, parameter);
        var slash = code.IndexOf('/');
        if (code[0] is '1' or '2' or '3' && slash is >= 3 and <= 24 && code.Length - slash - 1 is >= 1 and <= 12 && AreDigits(code, slash))
            return (code.Substring(0, slash), code.Substring(slash + 1));
        throw new ArgumentException("A resource code reads 307005012/000001: 3 to 24 digits beginning with 1, 2 or 3, a slash, 1 to 12 digits.", parameter);
    }

    public static string? Limit(int? pageSize)
    {
        if (pageSize is < 1) throw new ArgumentException("A page has at least one item: leave PageSize out or raise it.");
        return pageSize?.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
            if (!IsLetterOrDigit(c) && c is not ('.' or '_' or '~' or '-')) return false;
        return true;
    }

    private static bool AreDigits(string text, int except)
    {
        for (var i = 0; i < text.Length; i++)
            if (i != except && text[i] is not (>= '0' and <= '9')) return false;
        return true;
    }

    private static bool IsLetterOrDigit(char c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
