using System;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>How parts are sealed: as the options say; where they leave compression open, with what the center says it takes.</summary>
internal sealed class PartSealing(CenterClient? center, DurableSubmitterOptions options)
{
    private PartSealer? _sealer;

    public async ValueTask<PartSealer> SealerAsync(CancellationToken cancellationToken) => _sealer ??= new PartSealer(new PartSealingOptions
    {
        Compression = options.Compression ?? await OfferedAsync(cancellationToken).ConfigureAwait(false),
        Recipient = options.Recipient,
        Digest = options.Digest,
        Provider = options.Cryptography,
    });

    private async Task<PartCompression> OfferedAsync(CancellationToken cancellationToken)
    {
        if (center is null) return PartCompression.None;
        var offered = (await center.Service.GetCapabilitiesAsync(cancellationToken).ConfigureAwait(false)).Algorithms.Compression;
        return offered.Contains(PartCompression.Zstd.Value) ? PartCompression.Zstd : offered.Contains(PartCompression.Gzip.Value) ? PartCompression.Gzip : PartCompression.None;
    }
}
