using System;
using System.Diagnostics.CodeAnalysis;

namespace GovData.Standards;

public readonly partial struct CivilDate
{
    private static readonly Refusal NotWritten = new("date.form",
        "日期应写作 YYYY-MM-DD（如 2025-11-06），用半角数字和连字符。请按此格式改写。",
        "A date is written YYYY-MM-DD (for example 2025-11-06) with ASCII digits and hyphens. Write it so.");

    private static readonly Refusal NotADay = new("date.day",
        "日历上没有这一天。请核对年、月、日。",
        "The calendar has no such day. Check year, month and day.");

    /// <summary>Why this is not a date written <c>YYYY-MM-DD</c>; null when it is one.</summary>
    /// <param name="text">The text.</param>
    public static Refusal? Check(string? text) => Read(text.AsSpan(), out _);

    /// <summary>Reads a date written <c>YYYY-MM-DD</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The day; the default when refused.</param>
    /// <param name="reason">Why not; null when read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out CivilDate value, [NotNullWhen(false)] out Refusal? reason)
    {
        reason = Read(text.AsSpan(), out value);
        return reason is null;
    }

    /// <summary>Reads a date written <c>YYYY-MM-DD</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">It is not one; the message says why.</exception>
    public static CivilDate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var value, out var reason) ? value : throw reason.AsException();
    }

    /// <summary>Whether these bytes are a date written <c>YYYY-MM-DD</c>.</summary>
    /// <param name="utf8">The text in UTF-8 or any other superset of ASCII.</param>
    public static bool IsValid(ReadOnlySpan<byte> utf8) =>
        utf8.Length == 10 && utf8[4] == '-' && utf8[7] == '-'
        && Ascii.TryNumber(utf8.Slice(0, 4), out var year) && Ascii.TryNumber(utf8.Slice(5, 2), out var month)
        && Ascii.TryNumber(utf8.Slice(8, 2), out var day) && IsDay(year, month, day);

    /// <summary>The day as <c>YYYY-MM-DD</c>, whatever the culture.</summary>
    public override string ToString()
    {
        var date = ToDateTime();
        Span<char> text = stackalloc char[10];
        Ascii.WriteNumber(text.Slice(0, 4), date.Year);
        text[4] = '-';
        Ascii.WriteNumber(text.Slice(5, 2), date.Month);
        text[7] = '-';
        Ascii.WriteNumber(text.Slice(8, 2), date.Day);
        return text.ToString();
    }

    internal static bool IsDay(int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && (day <= 28 || day <= DateTime.DaysInMonth(year, month));

    private static Refusal? Read(ReadOnlySpan<char> text, out CivilDate value)
    {
        value = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !Ascii.TryNumber(text.Slice(0, 4), out var year) || !Ascii.TryNumber(text.Slice(5, 2), out var month)
            || !Ascii.TryNumber(text.Slice(8, 2), out var day)) return NotWritten;
        if (!IsDay(year, month, day)) return NotADay;
        value = new CivilDate(year, month, day);
        return null;
    }
}
