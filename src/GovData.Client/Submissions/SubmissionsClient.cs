using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client;

/// <summary>
/// 汇聚 (submission): announce, send parts, close with the manifest, follow to the signed receipt. Every step may be repeated; the one effect is the close.
/// <c>DurableSubmitter</c> of GovData.Ledger does all of it so that a crash costs nothing.
/// </summary>
public partial class SubmissionsClient
{
    private static readonly AnswerReader<PartReceipt> s_part = new(() => SubmissionsJson.Wire.PartReceipt);
    private static readonly AnswerReader<SubmissionStatus> s_status = new(() => SubmissionsJson.Wire.SubmissionStatus);

    private readonly CallRunner _runner = null!;

    internal SubmissionsClient(CallRunner runner) => _runner = runner;

    /// <summary>For test doubles.</summary>
    protected SubmissionsClient()
    {
    }

    /// <summary>登记汇聚: names what will be sent, before the first byte of it. The same announcement under the same key gets the same answer.</summary>
    /// <param name="key">The submission's key: follows from the duty, begins with the department's code, lives for ever.</param>
    /// <param name="announcement">What will be sent; <see cref="SubmissionAnnouncement.Of"/> makes one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A parameter is malformed or incomplete.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<SubmissionStatus> AnnounceAsync(string key, SubmissionAnnouncement announcement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(announcement);
        Guard.ResourceCode(announcement.Entry.Code, nameof(announcement), "Entry.Code");
        Guard.Period(announcement.Period, nameof(announcement), nameof(announcement.Period));
        Guard.Member(announcement.SchemaDigest, nameof(announcement.SchemaDigest), nameof(announcement));
        return _runner.PostAsync(SubmissionOperations.Announce, Path(key), announcement, SubmissionsJson.Wire.SubmissionAnnouncement, s_status, cancellationToken);
    }

    /// <summary>
    /// 传送分片: sends one part; parts may go in any order and in parallel. What the center says it holds is compared with what was sent.
    /// </summary>
    /// <param name="key">The submission's key.</param>
    /// <param name="number">Ordinal of the part, from 1.</param>
    /// <param name="content">Its bytes; all parts together are one CSV file in UTF-8, so only the first has the header row.</param>
    /// <param name="stamp">Who sends it for the how-manyth time; null for a first and only sender.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A parameter is malformed.</exception>
    /// <exception cref="CenterException">There is no usable answer, the center refused, or it holds other bytes.</exception>
    public virtual async Task<PartReceipt> PutPartAsync(
        string key, int number, ReadOnlyMemory<byte> content, PartStamp? stamp = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        stamp ??= new PartStamp();
        var digest = stamp.Digest ?? ContentDigest.Of(_runner.DigestAlgorithm(), content.Span);
        var parameters = new CallParameters { { "key", Guard.Name(key) }, { "number", Text(number) } }
            .With("generation", Text(stamp.Generation))
            .With("epoch", Text(stamp.Epoch))
            .With("digest", digest.ToString());
        var call = new JsonCall<PartReceipt>(SubmissionOperations.PutPart, s_part)
        {
            Parameters = parameters,
            Body = content,
            ContentType = "application/octet-stream",
            BodyDigest = digest,
        };
        var receipt = await _runner.AnswerAsync(call, cancellationToken).ConfigureAwait(false);
        if (receipt.Holds(number, content.Span, digest)) return receipt;
        throw new TransportException(TransportFailure.DigestMismatch, SubmissionOperations.PutPart, Wording.Of($"第 {Text(number)} 片", $"part {Text(number)}"), call.TraceId);
    }

    /// <summary>Signs a manifest with the department's key, or leaves it unsigned at trust level 0. Keep the document before it is sent: signing again gives other bytes.</summary>
    /// <param name="manifest">The manifest; an empty department is filled with the calling one.</param>
    /// <param name="cancellationToken">Ends waiting for a signing device.</param>
    /// <exception cref="ArgumentException">The manifest is incomplete.</exception>
    public virtual Task<SignedDocument> SignManifestAsync(SubmissionManifest manifest, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        Guard.Name(manifest.Key, nameof(manifest), nameof(manifest.Key));
        Guard.Member(manifest.SchemaDigest, nameof(manifest.SchemaDigest), nameof(manifest));
        var complete = manifest.Of(_runner.Settings.Department);
        return _runner.SignAsync(SubmissionManifest.PayloadType, complete, SubmissionsJson.Wire.SubmissionManifest, cancellationToken);
    }

    /// <summary>封存汇聚: closes with the manifest, after which nothing changes. The same document gets the first answer, any other is refused.</summary>
    /// <param name="key">The submission's key.</param>
    /// <param name="manifest">The manifest, as <see cref="SignManifestAsync"/> made it; sent exactly as it is.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A parameter is malformed, or the document is not the manifest of this submission.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<SubmissionStatus> CloseAsync(string key, SignedDocument manifest, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var path = Path(key);
        if (SubmissionManifest.Read(manifest)?.Key != key) throw new ArgumentException("The document is not the manifest of this submission.", nameof(manifest));
        var close = new SubmissionClose { Manifest = manifest };
        return _runner.PostAsync(SubmissionOperations.Close, path, close, SubmissionsJson.Wire.SubmissionClose, s_status, cancellationToken);
    }

    private static CallParameters Path(string key) => new() { { "key", Guard.Name(key) } };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
