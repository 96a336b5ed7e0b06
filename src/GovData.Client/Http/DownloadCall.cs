using System.IO;
using GovData.Security;

namespace GovData.Client;

/// <summary>A call whose answer goes to a stream as it arrives; repeated only when the stream can be set back.</summary>
internal sealed class DownloadCall(CenterOperation operation, Stream destination) : CenterCall(operation)
{
    private readonly long _start = destination.CanSeek ? destination.Position : -1;

    /// <summary>The algorithm of a digest already known; null takes that of the answer.</summary>
    public DigestAlgorithm? Algorithm { get; init; }

    public ContentDigest? Digest { get; set; }

    public long Length { get; set; }

    public bool CanStartAgain => _start >= 0;

    /// <summary>The stream, set back to where it stood before the first attempt.</summary>
    public Stream OpenDestination()
    {
        if (!CanStartAgain || destination.Position == _start) return destination;
        destination.Position = _start;
        destination.SetLength(_start);
        return destination;
    }

    public override bool Take(WireAnswer answer, out string? fault)
    {
        fault = null;
        return true;
    }
}
