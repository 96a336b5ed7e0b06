namespace GovData.Validation;

/// <summary>Where the value of one cell stands in the bytes of its batch.</summary>
internal readonly struct Cell(int start, int length)
{
    public readonly int Start = start;
    public readonly int Length = length;
}
