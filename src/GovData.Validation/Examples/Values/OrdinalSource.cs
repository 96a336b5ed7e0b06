using System;

namespace GovData.Validation;

/// <summary>Values that stand in a row, each with its place: numbers by their last decimal, dates by days, dates and times by seconds.</summary>
/// <param name="scale">What the places count, so that only places of one scale are compared.</param>
/// <param name="low">The place of the least value.</param>
/// <param name="high">The place of the greatest value.</param>
/// <param name="write">Writes the value of a place.</param>
internal sealed class OrdinalSource(OrdinalScale scale, long low, long high, Func<long, string> write) : ValueSource
{
    public OrdinalScale Scale { get; } = scale;

    public long Low { get; } = low;

    public long High { get; } = high;

    public override long Capacity => High - Low + 1;

    public override string ValueOf(long number) => write(Low + number);

    /// <summary>The number of a place, for numbers.</summary>
    public decimal Number(long place)
    {
        decimal number = place;
        for (var i = 0; i < Scale.Decimals; i++) number /= 10;
        return number;
    }

    /// <summary>The value of a place.</summary>
    public string At(long place) => write(place);

    /// <summary>The same kind of values, between the bounds of another.</summary>
    public OrdinalSource Over(OrdinalSource other) => new(Scale, other.Low, other.High, write);

    /// <summary>The same values within narrower bounds.</summary>
    public OrdinalSource Within(long least, long most) => new(Scale, Math.Max(Low, least), Math.Min(High, most), write);
}
