using System.Text;
using GovData.Security;

namespace GovData.Certificates;

/// <summary>批次中的一项 (one file of a batch: its digest and its verdict). What the batch's tree has as leaf is <see cref="Leaf"/>.</summary>
public sealed class BatchItem
{
    internal BatchItem(CertificateVerdict verdict)
        : this(verdict.Digest, verdict.Status, verdict.Code)
    {
    }

    private BatchItem(ContentDigest digest, VerificationStatus status, string code) => (Digest, Status, Code) = (digest, status, code);

    /// <summary>SM3 of the file.</summary>
    public ContentDigest Digest { get; }

    /// <summary>The verdict.</summary>
    public VerificationStatus Status { get; }

    /// <summary>The code that decided.</summary>
    public string Code { get; }

    /// <summary>The leaf: digest, verdict and code, a space between, in ASCII.</summary>
    public string Leaf => $"{Digest} {Status.Value} {Code}";

    /// <summary>Reads a leaf; null when it is none, to the letter.</summary>
    internal static BatchItem? Of(string leaf)
    {
        var words = leaf.Split(' ');
        return words.Length == 3 && words[1].Length > 0 && words[2].Length > 0 && ContentDigest.TryParse(words[0], out var digest) ? new(digest, VerificationStatus.Of(words[1]), words[2]) : null;
    }

    internal byte[] LeafBytes => Encoding.ASCII.GetBytes(Leaf);

    /// <summary>The leaf.</summary>
    public override string ToString() => Leaf;
}
