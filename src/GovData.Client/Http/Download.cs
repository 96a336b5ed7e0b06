using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client;

/// <summary>Copies a long answer to its stream, digesting on the way.</summary>
internal static class Download
{
    private const int Step = 128 * 1024;

    public static async ValueTask CopyAsync(DownloadCall call, HttpResponseMessage response, AttemptClock clock)
    {
        using var source = await BodyReader.OpenAsync(response.Content, clock.Token).ConfigureAwait(false);
        using var digester = new ContentDigester(call.Algorithm ?? AnswerDigest.AlgorithmOf(response) ?? DigestAlgorithm.Sha256);
        var target = call.OpenDestination();
        var buffer = ArrayPool<byte>.Shared.Rent(Step);
        call.Length = 0;
        try
        {
            int read;
            while ((read = await BodyReader.ReadSomeAsync(source, buffer, 0, clock.Token).ConfigureAwait(false)) > 0)
            {
                clock.Progress();
                digester.Append(buffer.AsSpan(0, read));
                await target.WriteAsync(buffer, 0, read, clock.Token).ConfigureAwait(false);
                call.Length += read;
            }
            if (response.Content.Headers.ContentLength is { } promised && promised != call.Length) throw new EndOfStreamException();
            call.Digest = digester.Finish();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
