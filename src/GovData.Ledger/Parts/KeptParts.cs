using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>The parts of a source that can't be read again, sealed into the spool as they are cut. What no step refers to in the end is removed.</summary>
internal sealed class KeptParts(string key, PartSealing sealing, SpoolDirectory spool, long? limit) : IDisposable
{
    private readonly Dictionary<int, KeptPart> _parts = [];
    private long _bytes;

    public async Task KeepAsync(PartSpan span, RawPart raw, CancellationToken cancellationToken)
    {
        var sealer = await sealing.SealerAtOnceAsync(cancellationToken).ConfigureAwait(false);
        var (part, digest, parameters) = (await sealer.SealAsync(key, span.Number, raw, span.Digest, cancellationToken).ConfigureAwait(false))!.Value;
        _bytes += part.Bytes.Count;
        if (_bytes > limit) throw new LedgerUnavailableException(LedgerFault.Full, spool.Limited(limit.Value));
        var kept = new KeptPart(span.Digest.ToString(), digest, parameters, SpoolDirectory.NewKeptName());
        _parts.Add(span.Number, kept);
        await spool.WriteAsync(kept.Spool, part.Bytes, cancellationToken).ConfigureAwait(false);
        part.GiveBack();
    }

    /// <summary>The part of a number; null when there is none, or one of other rows.</summary>
    public KeptPart? Find(int number, string rawDigest) => _parts.TryGetValue(number, out var part) && part.RawDigest == rawDigest ? part : null;

    /// <summary>Whether steps refer to all of them now; also where that is not known.</summary>
    public bool AreRecorded
    {
        set
        {
            foreach (var part in _parts.Values) part.IsRecorded = value;
        }
    }

    public void Dispose()
    {
        foreach (var part in _parts.Values.Where(part => !part.IsRecorded)) spool.Delete(part.Spool);
        _parts.Clear();
    }
}
