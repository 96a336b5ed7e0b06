using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>Reads one snapshot and gives what it has that was not sent; what was sent and what is gone is known at its end.</summary>
internal sealed class DeltaScan(DbDataReader reader, DeltaColumns columns, DeltaState sent, DeltaSecret secret, bool isWhole, Action<DeltaState> ended)
{
    private readonly Dictionary<Guid, bool> _seen = [];
    private DateTime? _latest;

    public long Rows { get; private set; }

    /// <summary>What was sent and is not there any more, by its hash.</summary>
    public List<Guid> Gone { get; } = [];

    /// <summary>The rows marked as deleted, of which that was not sent.</summary>
    public Dictionary<Guid, DeltaEntry> Deleted { get; } = [];

    /// <summary>The last change that was seen.</summary>
    public DateTime? Latest => _latest > sent.Watermark || sent.Watermark is null ? _latest ?? sent.Watermark : sent.Watermark;

    public async IAsyncEnumerable<string[]> ChangesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = sent.Copy();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            Rows++;
            var (key, changed) = (columns.Key(reader), columns.Changed(reader));
            if (_latest is null || changed > _latest) _latest = changed;
            var hash = secret.Hash(key);
            var isKnown = _seen.TryGetValue(hash, out var isLive);
            if (columns.IsDeleted(reader))
            {
                // A row that was inserted again under the same key is there, wherever the deleted one stands.
                if (!isKnown) _seen.Add(hash, false);
                if (isLive) continue;
                if (!sent.Entries.TryGetValue(hash, out var known) || known.Row != Guid.Empty) Deleted[hash] = new DeltaEntry(Guid.Empty, changed, secret.Seal(key));
                continue;
            }
            _seen[hash] = true;
            Deleted.Remove(hash);
            var values = columns.Values(reader);
            var row = secret.Hash(values);
            if (!isLive && sent.Entries.TryGetValue(hash, out var before) && before.Row == row) continue;
            next.Entries[hash] = new DeltaEntry(row, changed, secret.Seal(key));
            yield return values;
        }
        if (isWhole)
            foreach (var hash in sent.Entries.Keys)
                if (!_seen.ContainsKey(hash)) Gone.Add(hash);
        ended(next);
    }
}
