namespace GovData.Testing;

/// <summary>
/// 测试 PDF 证照 · Makes a PDF document (ISO 32000-1) that looks like an electronic certificate and says that it is none, unsigned or with signatures. Set what
/// a test is about, then ask for the bytes, as often as wanted.
/// </summary>
/// <remarks>The first signature is part of the file as it is first written; each further one is an incremental update, after which only the last covers the whole file.</remarks>
public sealed class TestPdf
{
    /// <summary>A document of a test PKI, without a signature yet.</summary>
    /// <param name="pki">Who signs and when, unless a signature says otherwise.</param>
    public TestPdf(TestPki pki)
    {
        ArgumentNullException.ThrowIfNull(pki);
        Pki = pki;
    }

    /// <summary>正文 · The text of the first page, in ASCII; other characters become question marks.</summary>
    public string Text { get; set; } = "Test electronic licence (not genuine)";

    /// <summary>页数 · How many pages it has.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not 1 to 100.</exception>
    public int PageCount
    {
        get;
        set => field = value is >= 1 and <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A document of the maker has 1 to 100 pages.");
    } = 1;

    /// <summary>签名 · The signatures in the order in which they are put on.</summary>
    public IList<TestPdfSignature> Signatures { get; set; } = [];

    internal TestPki Pki { get; }

    /// <summary>The document.</summary>
    /// <returns>The bytes of the PDF file.</returns>
    /// <exception cref="InvalidOperationException">A signature's family does not go with its signer's key.</exception>
    public byte[] ToBytes() => PdfAssembly.Write(this);
}
