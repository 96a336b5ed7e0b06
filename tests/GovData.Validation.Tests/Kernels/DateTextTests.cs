using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace GovData.Validation.Tests;

/// <summary>Against the platform's own reading, one byte changed at a time.</summary>
public class DateTextTests
{
    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("2023-11-30")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void A_date_is_one_only_as_the_platform_reads_it(string date)
    {
        foreach (var text in Changed(date)) Assert.True(DateText.IsDate(text) == Reads(text, "yyyy-MM-dd"), Encoding.Latin1.GetString(text));
    }

    [Theory]
    [InlineData("00:00:00")]
    [InlineData("23:59:59")]
    [InlineData("19:09:50")]
    public void A_time_is_one_only_as_the_platform_reads_it(string time)
    {
        foreach (var text in Changed(time)) Assert.True(DateText.IsTime(text) == Reads(text, "HH:mm:ss"), Encoding.Latin1.GetString(text));
    }

    private static byte[][] Changed(string text)
    {
        var whole = Encoding.ASCII.GetBytes(text);
        return
        [
            whole, whole[..^1], [.. whole, (byte)'0'], [],
            .. from at in Enumerable.Range(0, whole.Length) from value in Enumerable.Range(0, 256) select (byte[])[.. whole[..at], (byte)value, .. whole[(at + 1)..]],
        ];
    }

    private static bool Reads(byte[] text, string form) =>
        Array.TrueForAll(text, b => b is >= (byte)' ' and < 0x7F) && DateTime.TryParseExact(Encoding.ASCII.GetString(text), form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
