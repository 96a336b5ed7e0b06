using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using GovData.Standards;

namespace GovData.Client;

/// <summary>Checks parameters at the door: what can only be a mistake never reaches the wire.</summary>
internal static class Guard
{
    private const int LongestName = 128;

    private static readonly Regex s_period = new(
        @"\A[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|-Q[1-4]|-H[12]|-W[0-5][0-9])?\z", RegexOptions.CultureInvariant);

    /// <summary>
    /// 键 or 编号: 1 to 128 letters, digits and <c>. _ ~ -</c>, beginning with a letter or digit. What is wrong is named; the value is not quoted: it may be anything.
    /// </summary>
    public static string Name(string name, [CallerArgumentExpression(nameof(name))] string? parameter = null, string? member = null)
    {
        if (member is not null) Member(name, member, parameter!);
        ArgumentException.ThrowIfNullOrWhiteSpace(name, parameter);
        if (OddKey.Why(name, LongestName) is not { } why) return name;
        throw new ArgumentException(
            $"{member ?? "A key or id"} has 1 to {LongestName} characters, letters, digits, '.', '_', '~' and '-', and begins with a letter or digit: this one {why}.", parameter);
    }

    public static IList<string> Names(IEnumerable<string> names, [CallerArgumentExpression(nameof(names))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(names, parameter);
        var list = new List<string>();
        foreach (var name in names) list.Add(Name(name, parameter));
        return list.Count > 0 ? list : throw new ArgumentException("At least one is needed.", parameter);
    }

    /// <summary>What is kept for years and shown to others; it is not quoted.</summary>
    public static void NamesNobody(string value, string member, string parameter)
    {
        if (CitizenId.StandsIn(value)) throw new ArgumentException($"{member} holds an identity number: it is kept for years with the evidence and names nobody.", parameter);
    }

    public static T Member<T>(T? value, string member, string parameter)
        where T : class =>
        value is null || (value is string text && string.IsNullOrWhiteSpace(text)) ? throw new ArgumentException($"{member} is missing.", parameter) : value;

    /// <summary>数据周期, in the forms the contract has.</summary>
    public static string Period(string period, string parameter, string? member = null)
    {
        if (member is not null) Member(period, member, parameter);
        ArgumentException.ThrowIfNullOrWhiteSpace(period, parameter);
        return s_period.IsMatch(period) ? period : throw new ArgumentException(
            $"{member ?? "A period"} reads 2026, 2026-H2, 2026-Q4, 2026-11, 2026-W47 or 2026-11-22: a year, half year, quarter, month, ISO week or day.", parameter);
    }

    /// <summary>信息资源代码: front segment, slash, sequence; two segments in the address, because networks in between unescape a slash.</summary>
    public static (string Front, string Sequence) ResourceCode(string code, [CallerArgumentExpression(nameof(code))] string? parameter = null, string? member = null)
    {
        if (member is not null) Member(code, member, parameter!);
        ArgumentException.ThrowIfNullOrWhiteSpace(code, parameter);
        var slash = code.IndexOf('/');
        if (code[0] is '1' or '2' or '3' && slash is >= 3 and <= 24 && code.Length - slash - 1 is >= 1 and <= 12 && AreDigits(code, slash))
            return (code.Substring(0, slash), code.Substring(slash + 1));
        throw new ArgumentException((member is null ? "" : member + ": ") + "A resource code reads 307005012/000001: 3 to 24 digits beginning with 1, 2 or 3, a slash, 1 to 12 digits.", parameter);
    }

    public static string? Limit(int? pageSize)
    {
        if (pageSize is < 1) throw new ArgumentException("A page has at least one item: leave PageSize out or raise it.");
        return pageSize?.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static bool AreDigits(string text, int except)
    {
        for (var i = 0; i < text.Length; i++)
            if (i != except && text[i] is not (>= '0' and <= '9')) return false;
        return true;
    }
}
