using System;

namespace GovData.Validation;

/// <summary>Values that stand in a row, each with its place: numbers by their last decimal, dates by days, dates and times by seconds.</summary>
/// <param name="scale">What the places count, so that only places of one scale are compared.</param>
/// <param name="low">The place of the least value.</param>
/// <param name="high">The place of the greatest value.</param>
/// <param name="write">Writes the value of a place.</param>
internal sealed class OrdinalSource(OrdinalScale scale, long low, long high, Func<long, string> write) : ValueSource
{
    private const int DaysBeyond = 2;

    public OrdinalScale Scale { get; } = scale;

    public long Low { get; } = low;

    public long High { get; } = high;

    /// <summary>Whether the least value is declared.</summary>
    public bool HasLow { get; init; }

    /// <summary>Whether the greatest value is declared.</summary>
    public bool HasHigh { get; init; }

    /// <summary>The greatest place the type has room for, and below zero the least.</summary>
    public long Room { get; init; } = long.MaxValue;

    public override long Capacity => High - Low + 1;

    public override string ValueOf(long number) => write(Low + number);

    /// <summary>A place as a number, or as days: comparable with those of every source that compares.</summary>
    public decimal Amount(long place) => place / Scale.PlacesOfOne;

    /// <summary>The last place that is not above an amount.</summary>
    public long PlaceBelow(decimal amount) => (long)Math.Floor(amount * Scale.PlacesOfOne);

    /// <summary>The first place that is not below an amount.</summary>
    public long PlaceAbove(decimal amount) => (long)Math.Ceiling(amount * Scale.PlacesOfOne);

    /// <summary>A value of the type below the least or above the greatest; null when the type has no room for one.</summary>
    public string? Beyond(bool isLow)
    {
        var distance = Scale.IsNumber ? 1 : (long)(DaysBeyond * Scale.PlacesOfOne);
        var place = isLow ? Low - distance : High + distance;
        return Math.Abs(place) <= Room && (Scale.IsNumber || place >= 0) ? write(place) : null;
    }

    /// <summary>The value of a place.</summary>
    public string At(long place) => write(place);

    /// <summary>The same kind of values, between the bounds of another.</summary>
    public OrdinalSource Over(OrdinalSource other) => new(Scale, PlaceAbove(other.Amount(other.Low)), PlaceBelow(other.Amount(other.High)), write);

    /// <summary>The same values within narrower bounds.</summary>
    public OrdinalSource Within(long least, long most) =>
        new(Scale, Math.Max(Low, least), Math.Min(High, most), write) { HasLow = HasLow, HasHigh = HasHigh, Room = Room };
}
