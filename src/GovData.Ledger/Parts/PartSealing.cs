using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>How parts are sealed: as the options say; where they leave compression open, with what the center says it takes.</summary>
internal sealed class PartSealing(CenterClient? center, DurableSubmitterOptions options)
{
    private static int s_rehearsed;
    private readonly object _gate = new();
    private Task<PartSealer>? _sealer;

    /// <summary>The center is asked once, however many parts begin at a time; again only when it gave no answer.</summary>
    public async Task<PartSealer> SealerAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await AskedAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // Who asked first has given up; it is asked anew.
            }
        }
    }

    /// <summary>The same, but not compressed where the center can't be asked now: for parts that are sealed before they can be sent.</summary>
    public async Task<PartSealer> SealerAtOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await SealerAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CenterException)
        {
            return Sealer(PartCompression.None);
        }
    }

    /// <summary>Whether a part that was sealed before is sealed as is asked for now: what was not encrypted for this recipient is not sent to it.</summary>
    public bool Serves(string? parameters) => options.Recipient is not { } recipient || PartSealer.SealOf(parameters)?.RecipientKeyId == recipient.KeyId;

    private Task<PartSealer> AskedAsync(CancellationToken cancellationToken)
    {
        lock (_gate) return _sealer is null or { IsFaulted: true } or { IsCanceled: true } ? _sealer = CreateAsync(cancellationToken) : _sealer;
    }

    private async Task<PartSealer> CreateAsync(CancellationToken cancellationToken) => Sealer(options.Compression ?? await OfferedAsync(cancellationToken).ConfigureAwait(false));

    private PartSealer Sealer(PartCompression compression) => new(Options(compression));

    private PartSealingOptions Options(PartCompression compression) => new()
    {
        Compression = compression,
        Recipient = options.Recipient,
        Digest = options.Digest,
        Provider = options.Cryptography,
    };

    private async Task<PartCompression> OfferedAsync(CancellationToken cancellationToken)
    {
        if (center is null) return PartCompression.None;
        var offered = (await center.Service.GetCapabilitiesAsync(cancellationToken).ConfigureAwait(false)).Algorithms.Compression;
        return BestOf(offered);
    }

    /// <summary>
    /// Seals a made-up part, once in a process, on another core while the center is asked and the rows are opened: the code for it is compiled then, which the
    /// first part would wait for. What fails in it fails again where somebody is told.
    /// </summary>
    public void Rehearse()
    {
        if (Environment.ProcessorCount > 1 && Interlocked.Exchange(ref s_rehearsed, 1) == 0)
            _ = Task.Factory.StartNew(RehearseAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private Task RehearseAsync()
    {
        var rows = Encoding.ASCII.GetBytes(string.Join(",", Enumerable.Range(0, 10_000)));
        return SealedPart.SealAsync(new MemoryStream(rows), Stream.Null, Options(options.Compression ?? PartCompression.Zstd));
    }

    /// <summary>The best of what a center says it takes.</summary>
    public static PartCompression BestOf(ICollection<string> offered) =>
        offered.Contains(PartCompression.Zstd.Value) ? PartCompression.Zstd : offered.Contains(PartCompression.Gzip.Value) ? PartCompression.Gzip : PartCompression.None;
}
