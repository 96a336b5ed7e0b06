using System;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client;

/// <content>One-time downloads.</content>
public partial class ElectronicCertificatesClient
{
    private static readonly AnswerReader<CertificateDownload> s_download = new(() => ElectronicCertificatesJson.Wire.CertificateDownload);

    /// <summary>登记证照下载: prepares an annotated copy (加注件) that bears the cause of use, to be fetched once before it expires. The same request under the same key has one effect.</summary>
    /// <param name="request">Which file, and for what use.</param>
    /// <param name="context">Who asks, for which matter, why and on what basis.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A member of the request is missing or malformed; the message names it.</exception>
    /// <exception cref="RequestRefusedException">
    /// The cause of use is missing or the context is incomplete (nothing is sent), or the center refused: <c>consent-required</c>, <c>not-found</c>, <c>file-type-not-offered</c>.
    /// </exception>
    /// <exception cref="CenterException">There is no usable answer.</exception>
    public virtual async Task<CertificateDownload> PrepareDownloadAsync(CertificateDownloadRequest request, CallContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var operation = ElectronicCertificateOperations.PrepareDownload;
        var path = Path(request.Key, nameof(request), nameof(request.Key));
        CertificateRules.CheckIdentifier(request.Identifier, nameof(request));
        Guard.Member(request.FileType?.Value, nameof(request.FileType), nameof(request));
        UseRules.CheckConsentKey(request.ConsentKey, nameof(request));
        UseRules.CheckCause(operation, request.UseCause);
        var body = new CertificateDownloadBody
        {
            Context = _runner.Complete(operation, context),
            Identifier = request.Identifier,
            FileType = request.FileType!,
            UseCause = request.UseCause,
            ConsentKey = request.ConsentKey,
        };
        var key = request.Key;
        var download = await _runner.PostAsync(operation, path, body, ElectronicCertificatesJson.Wire.CertificateDownloadBody, s_download, cancellationToken).ConfigureAwait(false);
        return download.Key == key
            ? download
            : throw new TransportException(TransportFailure.NotThisContract, operation, Wording.Of("答复的是另一下载", "the answer is about another download"));
    }

    /// <summary>
    /// 下载证照文件: fetches a prepared copy, once, writes it to a stream as it arrives and holds it against the digest and size stated when it was prepared. Never repeated by itself: when
    /// the answer is lost, so is the copy; prepare another.
    /// </summary>
    /// <param name="download">What was prepared.</param>
    /// <param name="destination">Where the file goes. Stays open.</param>
    /// <param name="context">Who asks, for which matter, why and on what basis.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The bytes written.</returns>
    /// <exception cref="ArgumentException">The download has no key, or the stream cannot be written to.</exception>
    /// <exception cref="RequestRefusedException">The context is incomplete (nothing is sent), or the center refused: <c>download-used</c>, <c>download-expired</c>.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the bytes are others than stated: do not use what was written.</exception>
    public virtual async Task<long> DownloadAsync(CertificateDownload download, Stream destination, CallContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(download);
        ArgumentNullException.ThrowIfNull(destination);
        if (!destination.CanWrite) throw new ArgumentException("The stream cannot be written to.", nameof(destination));
        var operation = ElectronicCertificateOperations.Download;
        var stated = (download.Digest, download.Size);
        var body = new ContextBody { Context = _runner.Complete(operation, context) };
        var call = new DownloadCall(operation, destination)
        {
            Parameters = Path(download.Key, nameof(download), nameof(download.Key)),
            Body = JsonSerializer.SerializeToUtf8Bytes(body, ElectronicCertificatesJson.Wire.ContextBody),
            ContentType = "application/json",
            Algorithm = stated.Digest?.Algorithm,
        };
        await _runner.RunAsync(call, cancellationToken).ConfigureAwait(false);
        var same = (stated.Digest is null || stated.Digest.Equals(call.Digest)) && (stated.Size is null || stated.Size == call.Length);
        if (same) return call.Length;
        throw new TransportException(TransportFailure.DigestMismatch, operation, Wording.Of("与登记下载时所述的摘要或大小不符", "the digest or size stated when it was prepared"), call.TraceId);
    }
}
