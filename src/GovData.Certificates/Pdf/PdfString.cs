namespace GovData.Certificates;

/// <summary>A string, in hexadecimal or in parentheses.</summary>
internal sealed class PdfString(byte[] bytes) : PdfValue
{
    public byte[] Bytes { get; } = bytes;
}
