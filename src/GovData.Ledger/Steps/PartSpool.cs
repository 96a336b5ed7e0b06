using System;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Seals parts into the spool and commits what they are before anything is done with them.</summary>
internal sealed class PartSpool(LedgerDatabase database, SpoolDirectory spool, PartSealing sealing)
{
    /// <summary>What an earlier run had spooled; null when there is nothing, or not what was meant.</summary>
    public async Task<(SealedBytes Sealed, string Digest, string Spool)?> FindAsync(TaskRow part, CancellationToken cancellationToken) =>
        sealing.Serves(part.SealParameters) ? await FindAsync(part.Spool, part.SealedDigest, cancellationToken).ConfigureAwait(false) : null;

    /// <summary>Seals a part, spools it and commits the intent; of one that was kept when it was cut, the intent is all that is left to do.</summary>
    public async Task<(SealedBytes Sealed, string Digest, string Spool)> SealAsync(string key, TaskRow mine, PartReader rows, CancellationToken cancellationToken)
    {
        if (rows.Kept(mine) is { } kept && await FindAsync(kept.Spool, kept.Digest, cancellationToken).ConfigureAwait(false) is { } found)
        {
            kept.IsRecorded = true;
            await IntendAsync(key, mine, kept.Digest, kept.Parameters, kept.Spool, cancellationToken).ConfigureAwait(false);
            return found;
        }
        var (made, digest, parameters) = await MakeAsync(key, mine, rows, cancellationToken).ConfigureAwait(false);
        var name = SpoolDirectory.NewName();
        await spool.WriteAsync(name, made.Bytes, cancellationToken).ConfigureAwait(false);
        await IntendAsync(key, mine, digest, parameters, name, cancellationToken).ConfigureAwait(false);
        if (mine.Spool is { } before) spool.Delete(before);
        return (made, digest, name);
    }

    /// <summary>Seals a part, and keeps nothing of it.</summary>
    public async Task<(SealedBytes Sealed, string Digest, string Parameters)> MakeAsync(string key, TaskRow part, PartReader rows, CancellationToken cancellationToken)
    {
        using var raw = await ReadAsync(key, part, rows, cancellationToken).ConfigureAwait(false);
        var sealer = await sealing.SealerAsync(cancellationToken).ConfigureAwait(false);
        return await sealer.SealAsync(key, part.Number, raw, ContentDigest.Parse(part.RawDigest), cancellationToken).ConfigureAwait(false)
            ?? throw Changed(key, part);
    }

    public static LedgerConflictException Changed(string key, TaskRow part) =>
        new(LedgerConflictKind.SourceChanged, key, Wording.Of($"第 {part.Number} 片。", $"Part: {part.Number}."));

    private async Task<(SealedBytes Sealed, string Digest, string Spool)?> FindAsync(string? name, string? digest, CancellationToken cancellationToken)
    {
        if (name is null || digest is null) return null;
        var bytes = await spool.ReadAsync(name, cancellationToken).ConfigureAwait(false);
        return bytes is not null && ContentDigest.Parse(digest).Matches(bytes) ? (new SealedBytes(bytes), digest, name) : null;
    }

    private async Task IntendAsync(string key, TaskRow mine, string digest, string parameters, string name, CancellationToken cancellationToken)
    {
        var meant = await database.WriteOneAsync(session => new TaskTable(session).SealAsync(key, mine, digest, parameters, name), cancellationToken).ConfigureAwait(false);
        if (!meant) throw Bench.Lost(key, mine);
    }

    /// <summary>The rows of a part.</summary>
    /// <exception cref="SourceMissingException">They can't be read.</exception>
    public static async Task<RawPart> ReadAsync(string key, TaskRow part, PartReader rows, CancellationToken cancellationToken)
    {
        try
        {
            if (await rows.ReadAsync(part.Start, (int)part.Length, cancellationToken).ConfigureAwait(false) is { } raw) return raw;
        }
        catch (Exception gone) when (SourceReading.IsGone(gone))
        {
        }
        throw new SourceMissingException(key);
    }
}
