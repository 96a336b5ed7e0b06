namespace GovData.Certificates;

/// <summary>A name, without its slash and with its escapes undone.</summary>
internal sealed class PdfName(string value) : PdfValue
{
    public string Value { get; } = value;
}
