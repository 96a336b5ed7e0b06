namespace GovData.Testing;

/// <summary>What is wrong on purpose, or unusual, with one PDF signature. Null = nothing.</summary>
internal sealed class PdfFaults
{
    /// <summary>The bytes that are signed instead of those of the ByteRange.</summary>
    public byte[]? Data { get; set; }

    /// <summary>What stands as ByteRange, from the two positions round the gap and the file's length. What it covers is signed, or what should be covered where it covers nothing.</summary>
    public Func<long, long, long, string>? ByteRange { get; set; }

    /// <summary>What happens to the finished Contents.</summary>
    public Func<byte[], byte[]>? Contents { get; set; }

    /// <summary>The algorithm identifier of the signer's information.</summary>
    public string? SignatureOid { get; set; }

    /// <summary>The seal of the <see cref="TestPdfFamily.GmSm2Seal"/> family.</summary>
    public TestSeal Seal { get; } = new();
}
