using System;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Seals parts into the spool and commits what they are before anything is done with them.</summary>
internal sealed class PartSpool(LedgerDatabase database, SpoolDirectory spool, PartSealing sealing)
{
    /// <summary>What an earlier run had spooled; null when there is nothing, or not what was meant.</summary>
    public async Task<(byte[] Bytes, string Digest, string Spool)?> FindAsync(TaskRow part, CancellationToken cancellationToken)
    {
        if (part.Spool is null || part.SealedDigest is null) return null;
        var bytes = await spool.ReadAsync(part.Spool, cancellationToken).ConfigureAwait(false);
        return bytes is not null && ContentDigest.Parse(part.SealedDigest).Matches(bytes) ? (bytes, part.SealedDigest, part.Spool) : null;
    }

    /// <summary>Seals a part, spools it and commits the intent.</summary>
    public async Task<(byte[] Bytes, string Digest, string Spool)> SealAsync(string key, TaskRow mine, SubmissionSource? source, CancellationToken cancellationToken)
    {
        var (bytes, digest, parameters) = await MakeAsync(key, mine, source, cancellationToken).ConfigureAwait(false);
        var name = SpoolDirectory.NewName();
        await spool.WriteAsync(name, bytes, cancellationToken).ConfigureAwait(false);
        var meant = await database.WriteAsync(session => new TaskTable(session).SealAsync(key, mine, digest, parameters, name), cancellationToken).ConfigureAwait(false);
        return meant ? (bytes, digest, name) : throw Bench.Lost(key, mine);
    }

    /// <summary>Seals a part, and keeps nothing of it.</summary>
    public async Task<(byte[] Bytes, string Digest, string Parameters)> MakeAsync(string key, TaskRow part, SubmissionSource? source, CancellationToken cancellationToken)
    {
        var raw = await ReadAsync(key, part, source, cancellationToken).ConfigureAwait(false);
        var sealer = await sealing.SealerAsync(cancellationToken).ConfigureAwait(false);
        return await sealer.SealAsync(key, part.Number, raw, ContentDigest.Parse(part.RawDigest), cancellationToken).ConfigureAwait(false)
            ?? throw new LedgerConflictException(LedgerConflictKind.SourceChanged, key, Wording.Of($"第 {part.Number} 片。", $"Part: {part.Number}."));
    }

    private static async Task<byte[]> ReadAsync(string key, TaskRow part, SubmissionSource? source, CancellationToken cancellationToken)
    {
        try
        {
            if (source is not null) return await RangeReader.ReadAsync(source, part.Start, (int)part.Length, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception gone) when (SourceReading.IsGone(gone))
        {
        }
        throw new SourceMissingException(key);
    }
}
