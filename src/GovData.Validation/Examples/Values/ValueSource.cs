namespace GovData.Validation;

/// <summary>Conforming values of one item by number: different numbers below the capacity give different values.</summary>
internal abstract class ValueSource
{
    /// <summary>How many different values there are.</summary>
    public abstract long Capacity { get; }

    /// <summary>The value of this number.</summary>
    /// <param name="number">From 0, below the capacity.</param>
    public abstract string ValueOf(long number);
}
