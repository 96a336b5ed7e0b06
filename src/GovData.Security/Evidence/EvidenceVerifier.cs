using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Security;

/// <summary>存证核验 (verification of evidence): chains, digests and signatures, offline, from the bytes and the trusted keys alone.</summary>
public static class EvidenceVerifier
{
    /// <summary>Verifies lines that are at hand.</summary>
    /// <param name="lines">The lines, without line ends.</param>
    /// <param name="trustedKeys">The keys taken on trust.</param>
    public static EvidenceReport Verify(IEnumerable<string> lines, TrustedKeys trustedKeys) => Verify(lines, trustedKeys, []);

    /// <summary>Verifies lines that are at hand, and that they hold what was known beforehand.</summary>
    /// <param name="lines">The lines, without line ends.</param>
    /// <param name="trustedKeys">The keys taken on trust.</param>
    /// <param name="knownDigests">Digests known from elsewhere, of a line or of a checkpoint's payload: one that is not there shows a cut tail or a rewrite.</param>
    public static EvidenceReport Verify(IEnumerable<string> lines, TrustedKeys trustedKeys, IEnumerable<ContentDigest> knownDigests)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var run = new EvidenceRun(trustedKeys, knownDigests);
        foreach (var line in lines) run.Take(Encoding.UTF8.GetBytes(line ?? ""), isWhole: true);
        return run.Report();
    }

    /// <summary>Verifies a file of evidence from where the stream stands, line by line.</summary>
    /// <param name="file">The exact bytes; the stream is left open.</param>
    /// <param name="trustedKeys">The keys taken on trust.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">The stream can't be read.</exception>
    public static Task<EvidenceReport> VerifyAsync(Stream file, TrustedKeys trustedKeys, CancellationToken cancellationToken = default) =>
        VerifyAsync(file, trustedKeys, [], cancellationToken);

    /// <summary>Verifies a file of evidence from where the stream stands, and that it holds what was known beforehand.</summary>
    /// <param name="file">The exact bytes; the stream is left open.</param>
    /// <param name="trustedKeys">The keys taken on trust.</param>
    /// <param name="knownDigests">Digests known from elsewhere, of a line or of a checkpoint's payload: one that is not there shows a cut tail or a rewrite.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">The stream can't be read.</exception>
    public static async Task<EvidenceReport> VerifyAsync(
        Stream file, TrustedKeys trustedKeys, IEnumerable<ContentDigest> knownDigests, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!file.CanRead) throw new ArgumentException("The stream can't be read; it may be closed or made for writing.", nameof(file));
        var run = new EvidenceRun(trustedKeys, knownDigests);
        var lines = new LineReader(file);
        while (await lines.NextAsync(cancellationToken).ConfigureAwait(false) is { } line) run.Take(line, lines.IsWhole);
        return run.Report();
    }
}
