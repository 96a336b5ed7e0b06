using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Certificates;

/// <summary>批量核验 (verification of many files): as many at a time as threads are allowed, in memory that does not grow with their number but by a line each.</summary>
public static class CertificateBatch
{
    private const int MostThreads = 256;

    /// <summary>Verifies files as they come, all as of one time.</summary>
    /// <param name="verifier">The verifier.</param>
    /// <param name="files">The files; each is asked for when its turn comes and let go of after. Reading one may throw, which ends the batch.</param>
    /// <param name="asOf">As of when.</param>
    /// <param name="threads">How many are verified at a time, 1 to 256.</param>
    /// <param name="onVerdict">Told of each verdict with its place in the batch, on any thread, in any order; null = nobody.</param>
    /// <param name="cancellationToken">Ends the batch.</param>
    /// <exception cref="ArgumentException"><paramref name="files"/> holds null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<BatchVerdict> VerifyAsync(
        CertificateVerifier verifier,
        IEnumerable<Func<byte[]>> files,
        DateTimeOffset asOf,
        int threads = 1,
        Action<int, CertificateVerdict>? onVerdict = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        ArgumentNullException.ThrowIfNull(files);
        if (threads is < 1 or > MostThreads) throw new ArgumentOutOfRangeException(nameof(threads), threads, $"From 1 to {MostThreads} threads.");
        using var turns = new Turns<Func<byte[]>>(files);
        var (items, used, oldest, question) = (new List<BatchItem>(), new HashSet<ContentDigest>(), asOf, new CertificateQuestion { AsOf = asOf });
        void Work()
        {
            while (turns.TryTake(out var index, out var file))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (file is null) throw new ArgumentException("One of the files is null.", nameof(files));
                var verdict = verifier.Verify(file(), question);
                onVerdict?.Invoke(index, verdict);
                lock (items)
                {
                    while (items.Count <= index) items.Add(null!);
                    items[index] = new(verdict);
                    used.UnionWith(verdict.Revocation.Select(list => list.Digest));
                    if (ReceiptStatement.OldestOf(verdict) is var made && made < oldest) oldest = made;
                }
            }
        }
        await Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Run(Work, cancellationToken))).ConfigureAwait(false);
        return new(items, verifier.BasisAt(asOf, used.OrderBy(list => list.ToString(), StringComparer.Ordinal)), verifier.Policy.Id, verifier.Now, oldest);
    }
}
