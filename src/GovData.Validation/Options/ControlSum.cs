namespace GovData.Validation;

/// <summary>合计. What the values of an item should come to.</summary>
internal sealed class ControlSum(string item, decimal sum)
{
    /// <summary>The item's name without what doesn't count in one.</summary>
    public string Item => item;

    public decimal Sum => sum;
}
