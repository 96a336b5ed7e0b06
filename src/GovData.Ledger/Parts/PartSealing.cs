using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>How parts are sealed: as the options say; where they leave compression open, with what the center says it takes.</summary>
internal sealed class PartSealing(CenterClient? center, DurableSubmitterOptions options)
{
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

    private PartSealer Sealer(PartCompression compression) => new(new PartSealingOptions
    {
        Compression = compression,
        Recipient = options.Recipient,
        Digest = options.Digest,
        Provider = options.Cryptography,
    });

    private async Task<PartCompression> OfferedAsync(CancellationToken cancellationToken)
    {
        if (center is null) return PartCompression.None;
        var offered = (await center.Service.GetCapabilitiesAsync(cancellationToken).ConfigureAwait(false)).Algorithms.Compression;
        return BestOf(offered);
    }

    /// <summary>The best of what a center says it takes.</summary>
    public static PartCompression BestOf(ICollection<string> offered) =>
        offered.Contains(PartCompression.Zstd.Value) ? PartCompression.Zstd : offered.Contains(PartCompression.Gzip.Value) ? PartCompression.Gzip : PartCompression.None;
}
