using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Certificates;

/// <summary>
/// 电子证照离线核验 (offline verification of certificate files in OFD and PDF; GM/T 0031-2014, GB/T 38540-2020, GB/T 35275-2017, ISO 32000). Whatever the file is, the answer
/// is a verdict and never an exception. Nothing is fetched and nothing is unpacked to disk. Safe for use by many threads.
/// </summary>
public sealed class CertificateVerifier
{
    private const int BufferSize = 81920;

    private readonly TrustBundle _trust;
    private readonly RevocationStore _revocation;
    private readonly TimeProvider _time;

    /// <summary>Makes a verifier.</summary>
    /// <param name="trust">Whom the department trusts.</param>
    /// <param name="revocation">The revocation lists it keeps.</param>
    /// <param name="policy">The policy; null = <see cref="VerificationPolicy.Strict"/>.</param>
    /// <param name="time">The clock; null = the system's.</param>
    public CertificateVerifier(TrustBundle trust, RevocationStore revocation, VerificationPolicy? policy = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(trust);
        ArgumentNullException.ThrowIfNull(revocation);
        (_trust, _revocation, Policy, _time) = (trust, revocation, policy ?? VerificationPolicy.Strict, time ?? TimeProvider.System);
    }

    /// <summary>The policy files are judged by.</summary>
    public VerificationPolicy Policy { get; }

    /// <summary>Verifies a file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="question">As of when, and what the file should be; null = now, anything.</param>
    public CertificateVerdict Verify(byte[] file, CertificateQuestion? question = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Judge(file, file.LongLength, ContentDigest.Of(DigestAlgorithm.Sm3, file), question);
    }

    /// <summary>Verifies a file. One beyond the limit of files is read and digested to its end, but not kept.</summary>
    /// <param name="file">A stream from where it stands to its end; it is left open.</param>
    /// <param name="question">As of when, and what the file should be; null = now, anything.</param>
    /// <exception cref="IOException">The stream can't be read.</exception>
    /// <exception cref="ObjectDisposedException">The stream is closed.</exception>
    public CertificateVerdict Verify(Stream file, CertificateQuestion? question = null)
    {
        RequireUnread(file);
        using var intake = new FileIntake(Policy.Limits.FileBytes);
        var buffer = new byte[BufferSize];
        for (int read; (read = file.Read(buffer, 0, buffer.Length)) > 0;) intake.Append(buffer, read);
        return Judge(intake, question);
    }

    /// <summary>Verifies a file that may be waited for, such as an upload. One beyond the limit of files is read and digested to its end, but not kept.</summary>
    /// <param name="file">A stream from where it stands to its end; it is left open.</param>
    /// <param name="question">As of when, and what the file should be; null = now, anything.</param>
    /// <param name="cancellationToken">Gives up reading; what is read is judged in one go.</param>
    /// <exception cref="IOException">The stream can't be read.</exception>
    /// <exception cref="ObjectDisposedException">The stream is closed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<CertificateVerdict> VerifyAsync(Stream file, CertificateQuestion? question = null, CancellationToken cancellationToken = default)
    {
        RequireUnread(file);
        using var intake = new FileIntake(Policy.Limits.FileBytes);
        var buffer = new byte[BufferSize];
        for (int read; (read = await file.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            intake.Append(buffer, read);
        }
        return Judge(intake, question);
    }

    /// <summary>A stream that was read already holds nothing more, and what is nothing would be called no certificate.</summary>
    private static void RequireUnread(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.CanSeek && file.Length > 0 && file.Position >= file.Length) throw new ArgumentException("The stream stands at its end: set its Position to where the file begins.", nameof(file));
    }

    internal DateTimeOffset Now => _time.GetUtcNow();

    internal VerificationBasis BasisAt(DateTimeOffset asOf, IEnumerable<ContentDigest> lists) =>
        new() { AsOf = asOf, TrustName = _trust.Name, TrustVersion = _trust.Version, TrustDigest = _trust.Digest, Revocation = [.. lists] };

    private CertificateVerdict Judge(FileIntake taken, CertificateQuestion? question) => Judge(taken.Kept(), taken.Length, taken.Digest(), question);

    /// <summary>Judges a file of which, when it is beyond the limit, no more than the beginning need be at hand.</summary>
    private CertificateVerdict Judge(byte[] file, long length, ContentDigest digest, CertificateQuestion? question)
    {
        question ??= new();
        var now = _time.GetUtcNow();
        var examination = new Examination(Policy, _trust, _revocation, question.AsOf ?? now);
        var format = FormatOf(file);
        if (length > file.LongLength || length > Policy.Limits.FileBytes) examination.Checks.Add(ContainerCodes.Limits, $"{length} bytes");
        else if (format == CertificateFormat.Ofd) OfdExaminer.Examine(file, examination);
        else if (format == CertificateFormat.Pdf) PdfExaminer.Examine(file, examination);
        else examination.Checks.Add(ContainerCodes.NotKnown, file.Length == 0 ? "0 bytes" : null);
        CertificateIdentifiers.Compare(examination.Identifier, question.Identifier?.Value, question.FileName, examination.Checks);
        return new(format, digest, examination, _trust, now);
    }

    private static CertificateFormat FormatOf(byte[] file)
    {
        if (file.Length >= 2 && file[0] == 'P' && file[1] == 'K') return CertificateFormat.Ofd;
        return file.AsSpan(0, Math.Min(file.Length, 1024)).IndexOf("%PDF-"u8) >= 0 ? CertificateFormat.Pdf : CertificateFormat.Unknown;
    }
}
