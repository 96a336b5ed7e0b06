namespace GovData.Testing;

/// <summary>What a request carries, on every target.</summary>
internal static class RequestContent
{
    public static Task<byte[]> ReadBytesAsync(this HttpContent content, CancellationToken cancellationToken)
    {
#if NET
        return content.ReadAsByteArrayAsync(cancellationToken);
#else
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsByteArrayAsync();
#endif
    }
}
