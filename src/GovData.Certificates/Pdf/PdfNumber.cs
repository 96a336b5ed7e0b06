namespace GovData.Certificates;

/// <summary>A number; a fraction is not kept.</summary>
internal sealed class PdfNumber(long value, bool isWhole) : PdfValue
{
    public long Value { get; } = value;

    public bool IsWhole { get; } = isWhole;
}
