using System.Text;
using GovData.Security;

namespace GovData.Certificates;

/// <summary>批次中的一项 (one file of a batch: its digest and its verdict). What the batch's tree has as leaf is <see cref="Leaf"/>.</summary>
public sealed class BatchItem
{
    internal BatchItem(CertificateVerdict verdict) => (Digest, Status, Code) = (verdict.Digest, verdict.Status, verdict.Code);

    /// <summary>SM3 of the file.</summary>
    public ContentDigest Digest { get; }

    /// <summary>The verdict.</summary>
    public VerificationStatus Status { get; }

    /// <summary>The code that decided.</summary>
    public string Code { get; }

    /// <summary>The leaf: digest, verdict and code, a space between, in ASCII.</summary>
    public string Leaf => $"{Digest} {Status.Value} {Code}";

    internal byte[] LeafBytes => Encoding.ASCII.GetBytes(Leaf);

    /// <summary>The leaf.</summary>
    public override string ToString() => Leaf;
}
