namespace GovData.Validation;

/// <summary>What the places of an <see cref="OrdinalSource"/> count: days, seconds, or numbers by their last decimal.</summary>
/// <param name="Unit">Days, seconds or numbers.</param>
/// <param name="Decimals">How many decimals a unit has.</param>
internal sealed record OrdinalScale(string Unit, int Decimals)
{
    private const string Number = "number";
    private const decimal SecondsOfDay = 86_400;

    public static readonly OrdinalScale Days = new("day", 0);

    public static readonly OrdinalScale Seconds = new("second", 0);

    /// <summary>How many places make one: one number, one day.</summary>
    public decimal PlacesOfOne => Unit == Seconds.Unit ? SecondsOfDay : Power(Decimals);

    public bool IsNumber => Unit == Number;

    public static OrdinalScale Units(int decimals) => new(Number, decimals);

    /// <summary>Whether values of both can be compared: numbers with numbers, times with times.</summary>
    public bool Compares(OrdinalScale other) => IsNumber == other.IsNumber;

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++) power *= 10;
        return power;
    }
}
