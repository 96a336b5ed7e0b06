using System;
using System.Collections.Generic;
using System.Data.Common;
using System.IO;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Standards;
using GovData.Validation;

namespace GovData.Ledger;

/// <summary>
/// 增量来源 (what a department's database has changed since the last delta): new and changed rows as one submission, deleted ones as another. Each scan is one reader, so
/// one snapshot; what was sent is known by key and row, not by time alone: neither ties, nor late commits within the overlap, nor a bulk update lose a row or send it twice.
/// </summary>
/// <remarks>
/// What was sent counts as sent only once the center has stored it; interrupted, run it again. Memory grows with the rows that are remembered: by comparison all of them,
/// by time those within the overlap. One process at a time works on one source.
/// </remarks>
public class DeltaSource
{
    private readonly CatalogEntry _entry;
    private readonly DeltaOptions _options;
    private readonly DeltaFiles _files;
    private readonly string _name;
    private readonly string? _changed;
    private readonly Func<DeltaWindow, CancellationToken, Task<DbDataReader>> _open;

    private DeltaSource(string name, CatalogEntry entry, string? changed, Func<DeltaWindow, CancellationToken, Task<DbDataReader>> open, DeltaOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(options);
        _ = EntryKeys.Of(entry);
        (_name, _entry, _changed, _open, _options) = (name, entry, changed, open, options.Copy());
        using var secret = new DeltaSecret([.. _options.Secret]);
        _files = new DeltaFiles(_options.StateDirectory, name, secret.Check);
    }

    /// <summary>For test doubles.</summary>
    protected DeltaSource() => (_entry, _options, _files, _name, _open) = (null!, null!, null!, "", null!);

    /// <summary>By comparison: all rows are read, and each is compared with what was sent of it. Deleted rows show by their absence.</summary>
    /// <param name="name">Names what is kept of it in <see cref="DeltaOptions.StateDirectory"/>.</param>
    /// <param name="entry">The published entry, which has a key.</param>
    /// <param name="open">Runs the query for all rows; the reader is disposed.</param>
    /// <param name="options">Copied.</param>
    /// <exception cref="ArgumentException">The entry has no key item, or an option is missing.</exception>
    public static DeltaSource ByComparison(string name, CatalogEntry entry, Func<CancellationToken, Task<DbDataReader>> open, DeltaOptions options)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new DeltaSource(name, entry, null, (_, cancellationToken) => open(cancellationToken), options);
    }

    /// <summary>By the time of the last change: only rows that were changed are read. Deleted rows show only where the table keeps them, <see cref="DeltaOptions.DeletedField"/>.</summary>
    /// <param name="name">Names what is kept of it in <see cref="DeltaOptions.StateDirectory"/>.</param>
    /// <param name="entry">The published entry, which has a key.</param>
    /// <param name="changedField">The field that says when a row was changed; it need not be an item.</param>
    /// <param name="open">Runs the query for the rows of a window; the reader is disposed.</param>
    /// <param name="options">Copied.</param>
    /// <exception cref="ArgumentException">The entry has no key item, or an option is missing.</exception>
    public static DeltaSource ByTime(string name, CatalogEntry entry, string changedField, Func<DeltaWindow, CancellationToken, Task<DbDataReader>> open, DeltaOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(changedField);
        return new DeltaSource(name, entry, changedField, open, options);
    }

    /// <summary>Finds what has changed and submits it; first what an earlier run has begun.</summary>
    /// <param name="submitter">Submits it.</param>
    /// <param name="period">数据周期, as for a <see cref="SubmissionPlan"/>.</param>
    /// <param name="configure">Completes each plan, such as its responsibility line; mode, number and what becomes of bad rows are given. Null: nothing.</param>
    /// <param name="cancellationToken">Stops before the next step.</param>
    /// <exception cref="CenterException">There is no usable answer; run it again.</exception>
    /// <exception cref="InvalidDataException">The state was kept under another secret, or is damaged.</exception>
    public virtual async Task<DeltaOutcome> SubmitAsync(DurableSubmitter submitter, string period, Action<SubmissionPlan>? configure = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(submitter);
        if (await SettleAsync(submitter, cancellationToken).ConfigureAwait(false) is { } unfinished) return new DeltaOutcome { Changes = unfinished };
        using var secret = new DeltaSecret([.. _options.Secret]);
        var sent = _files.Load();
        using var reader = await _open(new DeltaWindow { From = Back(sent.Watermark), SafetyLag = _options.SafetyLag }, cancellationToken).ConfigureAwait(false);
        var columns = new DeltaColumns(_entry, reader, _changed, _options.DeletedField);
        var run = new DeltaRun(submitter, _files, _name, (source, mode, number) => Plan(source, period, mode, number, configure));
        DeltaState? found = null;
        var scan = new DeltaScan(reader, columns, sent, secret, isWhole: _changed is null, next => run.Await(found = next));
        var outcome = new DeltaOutcome { Changes = await run.SubmitAsync(sent, SubmissionMode.Delta, scan.ChangesAsync(cancellationToken), Map(columns.Names), cancellationToken).ConfigureAwait(false) };
        outcome.RowsRead = scan.Rows;
        if (!outcome.IsComplete || found is null) return outcome;
        var last = found.Copy();
        foreach (var hash in scan.Gone) last.Entries.Remove(hash);
        foreach (var pair in scan.Deleted) last.Entries[pair.Key] = pair.Value;
        last.Watermark = _changed is null ? null : scan.Latest;
        if (last.Watermark is { } latest) last.ForgetBefore(Back(latest)!.Value);
        IEnumerable<byte[]> keys = [.. scan.Gone.Select(hash => found.Entries[hash]).Concat(scan.Deleted.Values).Select(entry => entry.Key)];
        outcome.Deletions = await run.SubmitAsync(found, SubmissionMode.Deletion, KeysAsync(keys, secret, () => run.Await(last)), Map(EntryKeys.Of(_entry).Select(item => item.Name)), cancellationToken).ConfigureAwait(false);
        return outcome;
    }

    /// <summary>Brings what an earlier run has begun to its end, and holds or forgets what it would have sent; how it stands, where it has not ended.</summary>
    private async Task<SubmissionOutcome?> SettleAsync(DurableSubmitter submitter, CancellationToken cancellationToken)
    {
        if (_files.Awaiting() is not { } awaiting) return null;
        var outcome = await submitter.BringToEndAsync(awaiting.Awaits, cancellationToken).ConfigureAwait(false);
        if (outcome is { Failure: { } failure } and not { Failure: SourceMissingException }) ExceptionDispatchInfo.Capture(failure).Throw();
        // Never recorded, or its parts are lost: the same rows are found again, and take the next number where the key is taken.
        if (outcome is null or { Failure: SourceMissingException }) _files.Forget();
        else return new DeltaRun(submitter, _files, _name, null).Settle(_files.Load(), awaiting, outcome) ? null : outcome;
        return null;
    }

    private DateTime? Back(DateTime? latest) => latest is not { } time ? null : time - DateTime.MinValue > _options.Overlap ? time - _options.Overlap : DateTime.MinValue;

    private SubmissionPlan Plan(SubmissionSource source, string period, SubmissionMode mode, int number, Action<SubmissionPlan>? configure)
    {
        var plan = new SubmissionPlan(_entry, period, source);
        configure?.Invoke(plan);
        (plan.Mode, plan.Number, plan.BadRows) = (mode, number, BadRowPolicy.AllOrNothing);
        return plan;
    }

    private static RowMap<string[]> Map(IEnumerable<string> names)
    {
        var map = new RowMap<string[]>();
        foreach (var (name, at) in names.Select((name, at) => (name, at))) map.Add(name, row => row[at]);
        return map;
    }

    private static async IAsyncEnumerable<string[]> KeysAsync(IEnumerable<byte[]> keys, DeltaSecret secret, Action ended)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var key in keys) yield return secret.Open(key);
        ended();
    }
}
