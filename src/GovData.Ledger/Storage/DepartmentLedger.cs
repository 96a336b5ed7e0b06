using System;
using System.Collections.Generic;
using System.Data.Common;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>
/// 部门台账 (the department's own book of what it sent and what proves it), one for each unit: a department and the center it sends to. Written before anything
/// leaves; safe for concurrent use, and on a database server by several processes. It holds keys, digests, states and signed documents, and no personal data.
/// </summary>
public sealed class DepartmentLedger : IDisposable
{
    private readonly LedgerOptions _options;

    /// <summary>A ledger in a database of the department's own. <c>SqliteLedger.Open</c> of GovData.Ledger.Sqlite makes an embedded one.</summary>
    /// <param name="connect">Makes a connection; the ledger opens, keeps and disposes it.</param>
    /// <param name="dialect">The database's dialect.</param>
    /// <param name="options">Copied; later changes have no effect.</param>
    public DepartmentLedger(Func<DbConnection> connect, LedgerDialect dialect, LedgerOptions options)
    {
        ArgumentNullException.ThrowIfNull(connect);
        ArgumentNullException.ThrowIfNull(dialect);
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Copy();
        Database = new LedgerDatabase(connect, dialect, _options);
        IsShared = _options.IsShared ?? !dialect.HasOneWriter;
    }

    /// <summary>The directory for parts on their way.</summary>
    public string SpoolDirectory => Path.GetFullPath(_options.Unit.Length == 0 ? _options.SpoolDirectory! : Path.Combine(_options.SpoolDirectory!, _options.Unit));

    /// <summary>Whether several processes may work on the same submissions: each step is then leased to one of them (<see cref="LedgerOptions.IsShared"/>).</summary>
    public bool IsShared { get; }

    internal LedgerDatabase Database { get; }

    internal KeyTurns Turns { get; } = new();

    internal TimeProvider Time => _options.TimeProvider;

    /// <summary>One submission; null when the ledger does not know the key.</summary>
    public async Task<LedgerSubmission?> FindAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        var row = await Database.ReadAsync(session => new SubmissionTable(session).FindAsync(key), cancellationToken).ConfigureAwait(false);
        return row?.ToModel();
    }

    /// <summary>How one submission stands, without asking the center: receipt, evidence, what was sent. Null when the ledger does not know the key.</summary>
    public async Task<SubmissionOutcome?> GetOutcomeAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        var row = await Database.ReadAsync(session => new SubmissionTable(session).FindAsync(key), cancellationToken).ConfigureAwait(false);
        return row is null ? null : await OutcomeReader.ReadAsync(Database, row, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The keys of all submissions, the oldest first.</summary>
    public async Task<IReadOnlyList<string>> ListKeysAsync(CancellationToken cancellationToken = default) =>
        await Database.ReadAsync(session => new SubmissionTable(session).KeysAsync(), cancellationToken).ConfigureAwait(false);

    /// <summary>The submissions with work left, the oldest first.</summary>
    public async Task<IReadOnlyList<LedgerSubmission>> ListUnfinishedAsync(CancellationToken cancellationToken = default)
    {
        var rows = await Database.ReadAsync(session => new SubmissionTable(session).UnfinishedAsync(), cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToModel())];
    }

    /// <summary>Appends evidence of anything else the department did: a decision, an acceptance, an annual report.</summary>
    /// <param name="entry">The entry; its place in the stream is set here.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The same entry.</returns>
    /// <exception cref="ArgumentException">A member is missing, or stream or reference may name a person.</exception>
    public Task<EvidenceEntry> AppendEvidenceAsync(EvidenceEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Database.WriteAsync(
            async session =>
            {
                await new EvidenceTable(session).AppendAsync(entry).ConfigureAwait(false);
                return entry;
            },
            cancellationToken);
    }

    /// <summary>Appends evidence of a document, dated now; its level follows from who signed it.</summary>
    /// <param name="stream">The subject: an application, an acceptance, a year's report.</param>
    /// <param name="kind">What happened, such as <c>sharing.decision</c>.</param>
    /// <param name="document">The signed document; null when there is none.</param>
    /// <param name="reference">What it is about: a key or a salted reference, ASCII without spaces, nothing about a person.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <exception cref="ArgumentException">A parameter is empty, or stream or reference may name a person.</exception>
    public Task<EvidenceEntry> AppendEvidenceAsync(
        string stream, string kind, SignedDocument? document, string reference, CancellationToken cancellationToken = default) =>
        AppendEvidenceAsync(EvidenceEntries.Of(stream, kind, document, reference, Time), cancellationToken);

    /// <summary>
    /// Writes all evidence as JSON lines for <c>govdata evidence verify</c>: entries stream after stream, checkpoints, and the proofs that lead from each stream to the last
    /// checkpoint and to the last that a receipt cites.
    /// </summary>
    /// <param name="destination">The stream; it is left open.</param>
    /// <param name="cancellationToken">Stops between two lines.</param>
    /// <returns>How many lines were written.</returns>
    public async Task<long> ExportEvidenceAsync(Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (!destination.CanWrite) throw new ArgumentException("The stream can't be written to; it may be closed or made for reading.", nameof(destination));
        return await new EvidenceExport(Database, destination, cancellationToken).RunAsync().ConfigureAwait(false);
    }

    /// <summary>The segments its evidence is archived in, the oldest first: see <c>CheckpointAnchor.ArchiveAsync</c>.</summary>
    /// <param name="cancellationToken">Stops before anything is read.</param>
    public Task<IReadOnlyList<ArchivedSegment>> ListSegmentsAsync(CancellationToken cancellationToken = default) =>
        Database.ReadAsync(session => new SegmentMarks(session).ListAsync(), cancellationToken);

    /// <summary>Proves that the ledger can be written now; throws what stands in the way.</summary>
    public Task CheckAsync(CancellationToken cancellationToken = default) =>
        Database.WriteAsync(session => new MetaTable(session).TouchAsync(), cancellationToken);

    /// <summary>
    /// 暂停: nothing of this unit is begun any more, by any worker, until <see cref="UnpauseAsync"/>, also after a restart. What a worker is at (a part that is on its
    /// way) it ends; plans are still recorded. Who submits or resumes meets a <see cref="LedgerConflictException"/> of kind <see cref="LedgerConflictKind.Paused"/>.
    /// </summary>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task PauseAsync(CancellationToken cancellationToken = default) => Database.WriteAsync(session => new MetaTable(session).PauseAsync(), cancellationToken);

    /// <summary>恢复: what was paused may go on. Hosted workers do by themselves; otherwise <see cref="DurableSubmitter.ResumeAsync"/>.</summary>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task UnpauseAsync(CancellationToken cancellationToken = default) => Database.WriteAsync(session => new MetaTable(session).UnpauseAsync(), cancellationToken);

    /// <summary>Whether this unit is paused.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<bool> IsPausedAsync(CancellationToken cancellationToken = default) => Database.ReadAsync(session => new MetaTable(session).IsPausedAsync(), cancellationToken);

    /// <summary>Finds out by trying how the ledger's database behaves: whether locks hold, whether locked rows are passed over, what survives power loss. Nothing is changed.</summary>
    /// <param name="cancellationToken">Ends the trying.</param>
    /// <exception cref="LedgerUnavailableException">It is full, locked or out of reach.</exception>
    public Task<LedgerDiagnosis> DiagnoseAsync(CancellationToken cancellationToken = default) => Database.DiagnoseAsync(IsShared, Time, cancellationToken);

    /// <summary>
    /// Tells the ledger, once and with no worker running, that it was restored from a backup or that a replica took over, so that it may lack what it had written.
    /// It begins a new generation: nothing of any unit is claimed before <see cref="DurableSubmitter.ReconcileAsync"/> has compared it with the center.
    /// </summary>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The new generation.</returns>
    public Task<int> DeclareRestoredAsync(CancellationToken cancellationToken = default) =>
        Database.WriteAsync(session => new MetaTable(session).RaiseGenerationAsync(), cancellationToken);

    /// <summary>Whether this unit must be reconciled with the center before anything of it is claimed.</summary>
    internal Task<bool> MustReconcileAsync(CancellationToken cancellationToken) =>
        Database.ReadAsync(session => new MetaTable(session).MustReconcileAsync(), cancellationToken);

    /// <summary>Why nothing of this unit is claimed now; null when it may be.</summary>
    internal Task<LedgerConflictKind?> WhyNotAsync(CancellationToken cancellationToken) => Database.ReadAsync(session => new MetaTable(session).WhyNotAsync(), cancellationToken);

    /// <summary>Records that this unit is reconciled with the center; what has work left goes on under the ledger's generation, which is at least the one given.</summary>
    internal Task<int> ReconciledAsync(int least, CancellationToken cancellationToken) => Database.WriteAsync(
        async session =>
        {
            var meta = new MetaTable(session);
            var generation = await meta.RaiseGenerationAsync(least).ConfigureAwait(false);
            await meta.ReconciledAsync(generation).ConfigureAwait(false);
            await new SubmissionTable(session).RaiseAsync(generation).ConfigureAwait(false);
            return generation;
        },
        cancellationToken);

    /// <summary>Closes the ledger's connections.</summary>
    public void Dispose() => Database.Dispose();
}
