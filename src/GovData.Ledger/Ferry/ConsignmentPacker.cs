using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;

namespace GovData.Ledger;

/// <summary>
/// 摆渡打包 (packs submissions on a machine that has the rows and no route to the center). A package is carried to a front-end machine (前置机), which sends it with
/// <see cref="ConsignmentSender"/>; what it brings back is imported by <see cref="ReceiptsImporter"/>. The packer signs, the sender only carries.
/// </summary>
/// <remarks>Key, parts and the signed manifest are durable in the ledger before the package is there: packing again gives the same package, byte for byte, and one effect.</remarks>
public class ConsignmentPacker
{
    private readonly DepartmentLedger _ledger = null!;
    private readonly ConsignmentPackerOptions _options = null!;
    private readonly SpoolDirectory _spool = null!;
    private readonly PartSealing _sealing = null!;
    private readonly RecordStep _record = null!;
    private readonly PackStep _pack = null!;

    /// <summary>Packs what a ledger then holds.</summary>
    /// <param name="ledger">The ledger of this department and center.</param>
    /// <param name="options">Copied; null for the defaults, which sign nothing.</param>
    public ConsignmentPacker(DepartmentLedger ledger, ConsignmentPackerOptions? options = null)
        : this(ledger, options, null, new ConsignmentFiles())
    {
    }

    internal ConsignmentPacker(DepartmentLedger ledger, ConsignmentPackerOptions? options, SpoolDirectory? spool, ConsignmentFiles files)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        (_ledger, _options, _spool) = (ledger, (options ?? new ConsignmentPackerOptions()).Copy(), spool ?? new SpoolDirectory(ledger.SpoolDirectory));
        _record = new RecordStep(ledger.Database, ledger.Time, SubmissionStage.Packing);
        _sealing = new PartSealing(null, _options.Parts);
        _pack = new PackStep(ledger, _options, new PartSpool(ledger.Database, _spool, _sealing), files);
    }

    /// <summary>For test doubles.</summary>
    protected ConsignmentPacker()
    {
    }

    /// <summary>Checks the rows, records the key, seals the parts, freezes the signed manifest and writes the package. Interrupted, or its package lost: pack again.</summary>
    /// <param name="plan">What to submit, as for <see cref="DurableSubmitter.SubmitAsync"/>.</param>
    /// <param name="directory">The package: a directory that is not there yet, or holds this package, whole or begun.</param>
    /// <param name="cancellationToken">Stops before the next step; what was done stays done.</param>
    /// <returns>Packed, invalid (nothing was recorded), or how an earlier one under this key has ended; then nothing is written.</returns>
    /// <exception cref="LedgerConflictException">The key stands for other content, or the submission was begun to be sent from this machine.</exception>
    /// <exception cref="SourceMissingException">The rows cannot be read.</exception>
    /// <exception cref="ConsignmentRefusedException">The directory holds something else, or sealed parts are lost that cannot be made again.</exception>
    /// <exception cref="LedgerUnavailableException">Ledger or spool can't be written now; pack again.</exception>
    /// <exception cref="System.IO.IOException">The package can't be written.</exception>
    public virtual async Task<SubmissionOutcome> PackAsync(SubmissionPlan plan, string directory, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        var key = plan.Key;
        using var turn = await _ledger.Turns.TakeAsync(key, cancellationToken).ConfigureAwait(false);
        if (await _ledger.MustReconcileAsync(cancellationToken).ConfigureAwait(false)) throw new LedgerConflictException(LedgerConflictKind.NotReconciled, key, "");
        await SweepAsync(cancellationToken).ConfigureAwait(false);
        var progress = new ProgressReporter(key, _options.Parts.Progress, _ledger.Time);
        progress.Tell(SubmissionStage.Reading);
        using var kept = plan.Source.Table.IsOnce ? new KeptParts(key, _sealing, _spool, _options.Parts.SpoolLimit) : null;
        var reading = await SourceReading.ReadAsync(plan, _options.Parts.PartSize, _options.Parts.Digest, kept, progress, cancellationToken).ConfigureAwait(false);
        var (row, found) = await _record.RunAsync(key, reading, cancellationToken).ConfigureAwait(false);
        if (row is not null) row = await _pack.RunAsync(row, kept is null ? plan.Source : new KeptSource(plan.Source, kept), directory, cancellationToken).ConfigureAwait(false);
        var outcome = row is null ? reading.Invalid(key) : await OutcomeReader.ReadAsync(_ledger.Database, row, cancellationToken).ConfigureAwait(false);
        (outcome.Report, outcome.Work.Resumed) = (reading.Report, found);
        progress.Know(reading.Plan, outcome.Stage);
        progress.Tell(outcome.Stage);
        return outcome;
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var needed = await _ledger.Database.ReadAsync(session => new TaskTable(session).SpooledAsync(), cancellationToken).ConfigureAwait(false);
        _spool.Sweep(new HashSet<string>(needed, StringComparer.Ordinal));
    }
}
