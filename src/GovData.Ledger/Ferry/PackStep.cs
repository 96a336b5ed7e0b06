using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Brings a recorded submission into its package: every part sealed and committed, the manifest signed and frozen, then the files.</summary>
internal sealed class PackStep(DepartmentLedger ledger, ConsignmentPackerOptions options, PartSpool parts, ConsignmentFiles files)
{
    private readonly string _owner = Guid.NewGuid().ToString("N");

    private string Now => LedgerTime.Write(ledger.Time.GetUtcNow());

    /// <summary>The row as it then stands. One that has ended stays as it is, and nothing is written.</summary>
    public async Task<SubmissionRow> RunAsync(SubmissionRow row, SubmissionSource source, string directory, CancellationToken cancellationToken)
    {
        if (row.Stage is SubmissionStage.Stored or SubmissionStage.Partly or SubmissionStage.Rejected or SubmissionStage.Recalled) return row;
        if (row.Stage is not (SubmissionStage.Packing or SubmissionStage.Packed or SubmissionStage.Refused)) throw new LedgerConflictException(LedgerConflictKind.OtherWay, row.Key, "");
        if (row.IsFrozen) RequireAsAsked(row.Key, SignedDocument.Parse(await ManifestAsync(row.Key, cancellationToken).ConfigureAwait(false)));
        using var rows = new PartReader(source, RecordReader.Plan(row).Table, cancellationToken);
        var place = await ConsignmentFiles.ClaimAsync(directory, row.Key, cancellationToken).ConfigureAwait(false);
        while (!row.IsFrozen)
        {
            await SealAsync(row, rows, cancellationToken).ConfigureAwait(false);
            row = await FreezeAsync(row, cancellationToken).ConfigureAwait(false);
        }
        await WriteAsync(place, row, rows, cancellationToken).ConfigureAwait(false);
        if (row.Stage is SubmissionStage.Packed) return row;
        await ledger.Database.WriteAsync(session => new SubmissionTable(session).MoveAsync(row.Key, row.Stage, SubmissionStage.Packed, null, Now), cancellationToken).ConfigureAwait(false);
        return await RowAsync(row.Key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What was frozen goes as it was frozen; who asks for more than it has is told.</summary>
    private void RequireAsAsked(string key, SignedDocument manifest)
    {
        if (options.SigningKey is not null && manifest.Signatures.Count == 0) throw new ConsignmentRefusedException(ConsignmentRefusals.FrozenUnsigned, key);
        if (options.Parts.Recipient is { } recipient && FerryJson.Manifest(manifest)!.Parts.Any(part => part.Seal?.RecipientKeyId != recipient.KeyId)) throw new ConsignmentRefusedException(ConsignmentRefusals.FrozenClear, key);
    }

    private async Task SealAsync(SubmissionRow row, PartReader rows, CancellationToken cancellationToken)
    {
        foreach (var part in await PartsAsync(row.Key, cancellationToken).ConfigureAwait(false))
        {
            if (await parts.FindAsync(part, cancellationToken).ConfigureAwait(false) is not null) continue;
            var mine = await ledger.Database.WriteAsync(session => new TaskTable(session).ClaimAsync(row.Key, part, _owner), cancellationToken).ConfigureAwait(false);
            if (!mine) throw Bench.Lost(row.Key, part);
            await parts.SealAsync(row.Key, part.Begun(), rows, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>By compare-and-set, as long as the parts are those that were signed; another packer's manifest holds as well as one's own.</summary>
    private async Task<SubmissionRow> FreezeAsync(SubmissionRow row, CancellationToken cancellationToken)
    {
        var sealedParts = await PartsAsync(row.Key, cancellationToken).ConfigureAwait(false);
        var document = await CloseStep.Manifest(row, sealedParts).SignAsync(options.SigningKey, cancellationToken).ConfigureAwait(false);
        await ledger.Database.WriteAsync(
            async session =>
            {
                var now = await new TaskTable(session).ListAsync(row.Key).ConfigureAwait(false);
                if (!Parts(now).Select(part => part.SealedDigest).SequenceEqual(sealedParts.Select(part => part.SealedDigest))) return false;
                if (!await new SubmissionTable(session).FreezeAsync(row.Key, document.ToJson(), Now, SubmissionStage.Packed).ConfigureAwait(false)) return false;
                await new EvidenceTable(session).AppendAsync(EvidenceEntries.Of(row.Key, EvidenceEntries.Manifest, document, row.Key, ledger.Time)).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        return await RowAsync(row.Key, cancellationToken).ConfigureAwait(false);
    }

    private async Task WriteAsync(string place, SubmissionRow row, PartReader rows, CancellationToken cancellationToken)
    {
        var list = new ConsignmentList { Key = row.Key, Department = RecordReader.Plan(row).Department, Center = options.Center };
        list.Files.Add(await files.WriteAsync(place, ConsignmentFiles.Announcement, FerryJson.Bytes(AnnounceStep.Announcement(row)), cancellationToken).ConfigureAwait(false));
        var manifest = await ManifestAsync(row.Key, cancellationToken).ConfigureAwait(false);
        list.Files.Add(await files.WriteAsync(place, ConsignmentFiles.Manifest, System.Text.Encoding.UTF8.GetBytes(manifest), cancellationToken).ConfigureAwait(false));
        var frozen = FerryJson.Manifest(SignedDocument.Parse(manifest))!.Parts;
        foreach (var part in await PartsAsync(row.Key, cancellationToken).ConfigureAwait(false))
        {
            var sealedPart = await FrozenAsync(row.Key, part, frozen[part.Number - 1], rows, cancellationToken).ConfigureAwait(false);
            list.Files.Add(await files.WriteAsync(place, ConsignmentFiles.Part(part.Number), sealedPart.Bytes.AsSpan().ToArray(), cancellationToken).ConfigureAwait(false));
            sealedPart.GiveBack();
        }
        await files.FinishAsync(place, list, options.SigningKey, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The bytes that the frozen manifest names: from the spool, or made again where making gives the same.</summary>
    private async Task<SealedBytes> FrozenAsync(string key, TaskRow part, ManifestPart frozen, PartReader rows, CancellationToken cancellationToken)
    {
        if (await parts.FindAsync(part, cancellationToken).ConfigureAwait(false) is { } found && frozen.Digest!.Matches(found.Sealed.Bytes)) return found.Sealed;
        var (made, _, _) = await parts.MakeAsync(key, part, rows, cancellationToken).ConfigureAwait(false);
        return frozen.Digest!.Matches(made.Bytes) ? made : throw new ConsignmentRefusedException(ConsignmentRefusals.SealedLost(part.Number), key);
    }

    private async Task<TaskRow[]> PartsAsync(string key, CancellationToken cancellationToken) =>
        Parts(await ledger.Database.ReadAsync(session => new TaskTable(session).ListAsync(key), cancellationToken).ConfigureAwait(false));

    private static TaskRow[] Parts(List<TaskRow> tasks) => [.. tasks.Where(task => task.Kind == TaskKinds.Part)];

    private async Task<string> ManifestAsync(string key, CancellationToken cancellationToken) =>
        (await ledger.Database.ReadAsync(session => new SubmissionTable(session).ManifestAsync(key), cancellationToken).ConfigureAwait(false))!;

    private async Task<SubmissionRow> RowAsync(string key, CancellationToken cancellationToken) =>
        (await ledger.Database.ReadAsync(session => new SubmissionTable(session).FindAsync(key), cancellationToken).ConfigureAwait(false))!;
}
