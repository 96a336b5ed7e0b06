using System;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>日期. A day of the calendar without time and zone, written <c>YYYY-MM-DD</c> whatever the culture.</summary>
[JsonConverter(typeof(CivilDateJsonConverter))]
public readonly partial struct CivilDate : IEquatable<CivilDate>, IComparable<CivilDate>
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private readonly int days; // since 0001-01-01

    /// <summary>The day of this year, month and day of the month.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the length of the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar has no such day.</exception>
    public CivilDate(int year, int month, int day)
        : this(DaysOf(new DateTime(year, month, day)))
    {
    }

    private CivilDate(int days) => this.days = days;

    /// <summary>The year, 1 to 9999.</summary>
    public int Year => ToDateTime().Year;

    /// <summary>The month, 1 to 12.</summary>
    public int Month => ToDateTime().Month;

    /// <summary>The day of the month, from 1.</summary>
    public int Day => ToDateTime().Day;

    /// <summary>The day of the week.</summary>
    public DayOfWeek DayOfWeek => ToDateTime().DayOfWeek;

    /// <summary>The day of a date and time as it stands; its kind and zone are not looked at.</summary>
    /// <param name="value">The date and time.</param>
    public static CivilDate FromDateTime(DateTime value) => new(DaysOf(value));

    /// <summary>The day it is in China (UTC+8) at an instant: the day deadlines and validity are counted by.</summary>
    /// <param name="instant">The instant.</param>
    public static CivilDate InChina(DateTimeOffset instant) => new(DaysOf(instant.ToOffset(China).DateTime));

    /// <summary>Midnight of the day, of unspecified kind.</summary>
    public DateTime ToDateTime() => new(days * TimeSpan.TicksPerDay);

    /// <summary>The day so many days later, or earlier when negative.</summary>
    /// <param name="count">How many days.</param>
    public CivilDate AddDays(int count) => FromDateTime(ToDateTime().AddDays(count));

    /// <summary>How many days from <paramref name="earlier"/> to this day.</summary>
    /// <param name="earlier">The day counted from.</param>
    public int DaysSince(CivilDate earlier) => days - earlier.days;

    /// <inheritdoc/>
    public bool Equals(CivilDate other) => days == other.days;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CivilDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => days;

    /// <inheritdoc/>
    public int CompareTo(CivilDate other) => days.CompareTo(other.days);

    private static int DaysOf(DateTime value) => (int)(value.Ticks / TimeSpan.TicksPerDay);
}
