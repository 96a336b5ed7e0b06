namespace GovData.Validation;

/// <summary>What the places of an <see cref="OrdinalSource"/> count: days, seconds, or units of so many decimals.</summary>
/// <param name="Unit">Days, seconds or units.</param>
/// <param name="Decimals">How many decimals a unit has.</param>
internal sealed record OrdinalScale(string Unit, int Decimals)
{
    public static readonly OrdinalScale Days = new("day", 0);

    public static readonly OrdinalScale Seconds = new("second", 0);

    public static OrdinalScale Units(int decimals) => new("unit", decimals);
}
