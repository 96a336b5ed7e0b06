namespace GovData.Certificates;

/// <summary>true, false, null, or a word of the file's structure such as endobj.</summary>
internal sealed class PdfWord(string value) : PdfValue
{
    public string Value { get; } = value;
}
