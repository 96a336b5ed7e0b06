using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>
/// 导入回执 (takes in, on the inside, what the front-end machine brought back): the center's signature is verified with keys from a file, the receipt must cite the frozen
/// manifest, and receipt, evidence and stage are committed in one transaction. Importing again changes nothing.
/// </summary>
public class ReceiptsImporter
{
    private readonly DepartmentLedger _ledger = null!;
    private readonly TrustedKeys _trustedKeys = null!;
    private readonly SpoolDirectory _spool = null!;

    /// <summary>Imports into a ledger.</summary>
    /// <param name="ledger">The ledger that packed.</param>
    /// <param name="trustedKeys">The center's pinned keys, from a file and never from what is imported.</param>
    public ReceiptsImporter(DepartmentLedger ledger, TrustedKeys trustedKeys)
        : this(ledger, trustedKeys, null)
    {
    }

    internal ReceiptsImporter(DepartmentLedger ledger, TrustedKeys trustedKeys, SpoolDirectory? spool)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(trustedKeys);
        (_ledger, _trustedKeys, _spool) = (ledger, trustedKeys, spool ?? new SpoolDirectory(ledger.SpoolDirectory));
    }

    /// <summary>For test doubles.</summary>
    protected ReceiptsImporter()
    {
    }

    /// <summary>Imports a file of receipts.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>How the submission then stands. A rejection or refusal is the carrier's word, not signed by the center: a signed receipt that comes later holds before it.</returns>
    /// <exception cref="ConsignmentRefusedException">The receipts are for something else, were changed, or are not signed by the center; nothing was changed.</exception>
    /// <exception cref="LedgerUnavailableException">The ledger can't be written now; import again.</exception>
    /// <exception cref="System.IO.IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public virtual async Task<SubmissionOutcome> ImportAsync(string file, CancellationToken cancellationToken = default)
    {
        var receipts = await ConsignmentReceipts.LoadAsync(file, cancellationToken).ConfigureAwait(false);
        using var turn = await _ledger.Turns.TakeAsync(receipts.Key, cancellationToken).ConfigureAwait(false);
        var row = await RowAsync(receipts.Key, cancellationToken).ConfigureAwait(false) ?? throw new ConsignmentRefusedException(ReceiptRefusal.UnknownKey, receipts.Key);
        var manifest = await _ledger.Database.ReadAsync(session => new SubmissionTable(session).ManifestAsync(receipts.Key), cancellationToken).ConfigureAwait(false);
        var ending = ReceiptRules.Judge(receipts, row, manifest is null ? null : SignedDocument.Parse(manifest), _trustedKeys);
        if (ending is not null) await EndAsync(row, ending, cancellationToken).ConfigureAwait(false);
        row = await RowAsync(receipts.Key, cancellationToken).ConfigureAwait(false);
        return await OutcomeReader.ReadAsync(_ledger.Database, row!, cancellationToken).ConfigureAwait(false);
    }

    private async Task EndAsync(SubmissionRow row, FerryEnding ending, CancellationToken cancellationToken)
    {
        var spooled = await _ledger.Database.WriteAsync(
            async session =>
            {
                var (submissions, tasks) = (new SubmissionTable(session), new TaskTable(session));
                if (!await submissions.MoveAsync(row.Key, row.Stage, ending.Stage, ending.Reason, LedgerTime.Write(_ledger.Time.GetUtcNow())).ConfigureAwait(false)) return [];
                if (!ending.IsEnd) return [];
                if (ending.Receipt is { } receipt) await submissions.KeepReceiptAsync(row.Key, receipt.ToJson()).ConfigureAwait(false);
                await new EvidenceTable(session).AppendAsync(ending.Evidence(row.Key, _ledger.Time)).ConfigureAwait(false);
                var names = (await tasks.ListAsync(row.Key).ConfigureAwait(false)).Select(task => task.Spool).OfType<string>().ToList();
                await tasks.EndAsync(row.Key).ConfigureAwait(false);
                return names;
            },
            cancellationToken).ConfigureAwait(false);
        foreach (var name in spooled) _spool.Delete(name);
    }

    private Task<SubmissionRow?> RowAsync(string key, CancellationToken cancellationToken) =>
        _ledger.Database.ReadAsync(session => new SubmissionTable(session).FindAsync(key), cancellationToken);
}
