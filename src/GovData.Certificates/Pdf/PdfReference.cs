namespace GovData.Certificates;

/// <summary>A reference to an object.</summary>
internal sealed class PdfReference(int number) : PdfValue
{
    public int To { get; } = number;
}
