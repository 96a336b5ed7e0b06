using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>One run over what is waiting: it asks, records and tells. What is wrong with one is thrown at the end of the run and holds up no other.</summary>
internal sealed class Recheck(CenterClient center, DepartmentLedger ledger, RequestSeal seal, Func<PendingVerification, CancellationToken, Task>? tell)
{
    public const string StreamPrefix = "verification.";
    private const string StateUnknown = "state-unknown";
    private const string NotOpened = "not-opened";
    private const string Malformed = "schema-violation";
    private readonly HashSet<string> _untaken = new(StringComparer.Ordinal);
    private readonly List<Exception> _failures = [];
    private bool _hasUnopened;

    public static bool IsOpen(VerificationAnswer answer) => answer.Status == VerificationStatus.Indeterminate && answer.State == ElectronicCertificateState.Unknown;

    /// <summary>A receipt that cannot be believed is no absence of the center: somebody answered in its place.</summary>
    public static bool IsOutOfReach(CenterException failure) => failure is RequestRefusedException refusal ? refusal.Problem.Retryable : !IsUnbelievable(failure);

    public static string Place(CenterClient center, string key) => center.Department.Code + "\n" + key;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var told = await TellAsync(cancellationToken).ConfigureAwait(false);
        foreach (var row in (await ListAsync(PendingTable.Waiting, cancellationToken).ConfigureAwait(false)).OrderBy(row => row.Attempts))
        {
            if (!await AskAsync(row, cancellationToken).ConfigureAwait(false)) break;
            told += await TellAsync(cancellationToken).ConfigureAwait(false);
        }
        if (_failures.Count == 1) ExceptionDispatchInfo.Capture(_failures[0]).Throw();
        return _failures.Count == 0 ? told : throw new AggregateException(_failures);
    }

    private static bool IsUnbelievable(CenterException failure) => failure is TransportException { Failure: TransportFailure.SignatureInvalid };

    private Task<List<PendingRow>> ListAsync(string state, CancellationToken cancellationToken) =>
        ledger.Database.ReadAsync(session => new PendingTable(session).ListAsync(state), cancellationToken);

    /// <summary>False when asking for the next is of no use, or not safe.</summary>
    private async Task<bool> AskAsync(PendingRow row, CancellationToken cancellationToken)
    {
        var (receipt, problem, goesOn) = await VerifyAsync(row, cancellationToken).ConfigureAwait(false);
        if (receipt is not null) await SettleAsync(row.Key, receipt, cancellationToken).ConfigureAwait(false);
        else await ledger.Database.WriteAsync(session => new PendingTable(session).TriedAsync(row.Key, problem!), cancellationToken).ConfigureAwait(false);
        return goesOn;
    }

    private async Task<(VerificationReceipt? Receipt, string? Problem, bool GoesOn)> VerifyAsync(PendingRow row, CancellationToken cancellationToken)
    {
        try
        {
            var kept = seal.Open(row.Sealed ?? "", Place(center, row.Key));
            var answer = await center.ElectronicCertificates.VerifyAsync(kept.Request, kept.Context, cancellationToken).ConfigureAwait(false);
            return IsOpen(answer) ? (null, StateUnknown, true) : (answer.Receipt, null, true);
        }
        catch (CenterException failure)
        {
            if (IsUnbelievable(failure)) _failures.Add(failure);
            return (null, failure.Code, failure is RequestRefusedException && !IsOutOfReach(failure));
        }
        catch (InvalidDataException unopened)
        {
            if (!_hasUnopened) _failures.Add(unopened);
            _hasUnopened = true;
            return (null, NotOpened, true);
        }
        catch (ArgumentException)
        {
            return (null, Malformed, true);
        }
    }

    /// <summary>Outcome and evidence in one transaction; of two who asked, one has it.</summary>
    private Task<bool> SettleAsync(string key, VerificationReceipt receipt, CancellationToken cancellationToken)
    {
        var entry = EvidenceEntries.Of(StreamPrefix + key, EvidenceEntries.Verified, receipt.Document, key, ledger.Time);
        return ledger.Database.WriteAsync(
            async session =>
            {
                if (await new PendingTable(session).SettleAsync(key, receipt.Document.ToJson()).ConfigureAwait(false) == 0) return false;
                await new EvidenceTable(session).AppendAsync(entry).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    private async Task<int> TellAsync(CancellationToken cancellationToken)
    {
        var told = 0;
        foreach (var row in await ListAsync(PendingTable.Settled, cancellationToken).ConfigureAwait(false))
        {
            if (_untaken.Contains(row.Key) || !await IsTakenAsync(row, cancellationToken).ConfigureAwait(false)) continue;
            await ledger.Database.WriteAsync(session => new PendingTable(session).TellAsync(row.Key), cancellationToken).ConfigureAwait(false);
            told++;
        }
        return told;
    }

    private async Task<bool> IsTakenAsync(PendingRow row, CancellationToken cancellationToken)
    {
        try
        {
            if (tell is not null) await tell(row.ToModel(), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            _untaken.Add(row.Key);
            _failures.Add(thrown);
            return false;
        }
    }
}
