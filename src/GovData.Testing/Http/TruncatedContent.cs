using System.Net;

namespace GovData.Testing;

/// <summary>A body that breaks off in the middle: the length is announced, half of it comes, then the connection is gone.</summary>
internal sealed class TruncatedContent(byte[] body) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(body, 0, body.Length / 2).ConfigureAwait(false);
        throw Broken();
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new BrokenStream(body));

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }

    private static HttpRequestException Broken() => new("The connection was closed in the middle of the answer (mock center).", new IOException("Connection reset by peer."));

    private sealed class BrokenStream(byte[] body) : MemoryStream(body, 0, body.Length / 2, writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count) => Checked(base.Read(buffer, offset, count));

        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Checked(await base.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false));
#if NET
        public override int Read(Span<byte> buffer) => Checked(base.Read(buffer));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Checked(await base.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
#endif
        private static int Checked(int read) => read > 0 ? read : throw new IOException("The connection was closed in the middle of the answer (mock center).");
    }
}
