using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>
/// 降级核验 (degraded mode): keeps, sealed, what the center could not verify, be it out of reach or without knowledge of the certificate's state, and asks again when told to. Each ends with one
/// outcome, kept as evidence.
/// </summary>
/// <remarks>Safe for concurrent use, also by several processes on one ledger. Killed at any moment and run again, it asks again and records one outcome.</remarks>
public class PendingVerifications
{
    private const string Turn = "pending verifications";
    private readonly CenterClient _center = null!;
    private readonly DepartmentLedger _ledger = null!;
    private readonly RequestSeal _seal = null!;

    /// <summary>Keeps what could not be verified in a ledger.</summary>
    /// <param name="center">The center.</param>
    /// <param name="ledger">The ledger of this department and center.</param>
    /// <param name="options">The secret; copied.</param>
    /// <exception cref="ArgumentException">The secret is not 32 bytes.</exception>
    public PendingVerifications(CenterClient center, DepartmentLedger ledger, PendingVerificationOptions options)
    {
        ArgumentNullException.ThrowIfNull(center);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(options);
        (_center, _ledger, _seal) = (center, ledger, new RequestSeal(options.CheckedSecret()));
    }

    /// <summary>For test doubles.</summary>
    protected PendingVerifications()
    {
    }

    /// <summary>Verifies now; what has no verdict for want of the center or of the certificate's state is kept, to be verified again by <see cref="RecheckAsync"/>.</summary>
    /// <param name="key">核验键: the department's own name for this verification, such as that of the case; nothing about a person.</param>
    /// <param name="request">The certificate, and what is known of it.</param>
    /// <param name="context">Who asks, for which matter, why and on what basis.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The verdict; INDETERMINATE with the state UNKNOWN, or null when the center was out of reach: then it is kept.</returns>
    /// <exception cref="ArgumentException">A parameter is malformed, or the key may name a person.</exception>
    /// <exception cref="LedgerConflictException">The key stands for another verification that was kept.</exception>
    /// <exception cref="CenterException">The center refused, or its receipt cannot be believed; nothing is kept.</exception>
    public virtual async Task<VerificationAnswer?> VerifyAsync(string key, VerificationRequest request, CallContext context, CancellationToken cancellationToken = default)
    {
        CheckKey(key);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(context);
        VerificationAnswer? answer = null;
        try
        {
            answer = await _center.ElectronicCertificates.VerifyAsync(request, context, cancellationToken).ConfigureAwait(false);
            if (!Recheck.IsOpen(answer)) return answer;
        }
        catch (CenterException failure) when (Recheck.IsOutOfReach(failure))
        {
            // Kept below: whoever waits is told when the center is back.
        }
        await KeepAsync(key, request, context, cancellationToken).ConfigureAwait(false);
        return answer;
    }

    /// <summary>Keeps a verification without asking the center now. The same under the same key is kept once.</summary>
    /// <param name="key">核验键: the department's own name for this verification; nothing about a person.</param>
    /// <param name="request">The certificate, and what is known of it; sealed under the secret.</param>
    /// <param name="context">Who asks, for which matter, why and on what basis; sealed under the secret.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <exception cref="ArgumentException">The key is malformed or may name a person.</exception>
    /// <exception cref="LedgerConflictException">The key stands for another verification.</exception>
    public virtual async Task KeepAsync(string key, VerificationRequest request, CallContext context, CancellationToken cancellationToken = default)
    {
        CheckKey(key);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(context);
        var kept = new KeptRequest { Request = request, Context = context };
        var (content, sealedRequest, now) = (_seal.Hash(kept), _seal.Seal(kept, Recheck.Place(_center, key)), LedgerTime.Write(_ledger.Time.GetUtcNow()));
        var known = await _ledger.Database.WriteAsync(
            async session =>
            {
                await new MetaTable(session).TouchAsync().ConfigureAwait(false);
                var table = new PendingTable(session);
                if (await table.FindAsync(key).ConfigureAwait(false) is { } row)
                {
                    if (row.State == PendingTable.GivenUp && row.Content == content) await table.ReopenAsync(key, sealedRequest).ConfigureAwait(false);
                    return row.Content;
                }
                await table.InsertAsync(key, content, sealedRequest, now).ConfigureAwait(false);
                return content;
            },
            cancellationToken).ConfigureAwait(false);
        if (known != content) throw new LedgerConflictException(LedgerConflictKind.OtherContent, key, "");
    }

    /// <summary>
    /// Asks again for all that is waiting, those asked least often first, until the center is out of reach, and tells each outcome. Run it on a timer, or when the center's status says that
    /// it is open; a host does so by itself (<c>AddGovDataVerificationWorker</c>). An outcome is recorded, with its receipt as evidence, before it is told; told it is at least once.
    /// </summary>
    /// <param name="tell">Takes an outcome; when it throws, the outcome is told again by the next run. Null when nobody waits.</param>
    /// <param name="cancellationToken">Stops before the next step; what is waiting stays.</param>
    /// <returns>How many outcomes were told.</returns>
    /// <remarks>What is wrong with one verification holds up no other. It is thrown when the run is over; several as one <see cref="AggregateException"/>.</remarks>
    /// <exception cref="CenterException">A receipt cannot be believed; nothing more was asked.</exception>
    /// <exception cref="InvalidDataException">What is kept can't be opened: another secret, or it was changed.</exception>
    public virtual async Task<int> RecheckAsync(Func<PendingVerification, CancellationToken, Task>? tell = null, CancellationToken cancellationToken = default)
    {
        using var turn = await _ledger.Turns.TakeAsync(Turn, cancellationToken).ConfigureAwait(false);
        return await new Recheck(_center, _ledger, _seal, tell).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// 放弃核验: the center is not asked any more, because it refuses for good or the case has ended. That it was given up stays as evidence; what was sealed goes. Kept again under its key, it is asked for again.
    /// </summary>
    /// <param name="key">核验键.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>False where none waits under the key: it is unknown, has its verdict or was given up before.</returns>
    /// <exception cref="ArgumentException">The key is malformed or may name a person.</exception>
    public virtual async Task<bool> GiveUpAsync(string key, CancellationToken cancellationToken = default)
    {
        CheckKey(key);
        var entry = EvidenceEntries.Of(Recheck.StreamPrefix + key, EvidenceEntries.GivenUp, null, key, _ledger.Time);
        return await _ledger.Database.WriteAsync(
            async session =>
            {
                if (await new PendingTable(session).GiveUpAsync(key).ConfigureAwait(false) == 0) return false;
                await new EvidenceTable(session).AppendAsync(entry).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What is waiting for its verdict, the oldest first.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    public virtual async Task<IReadOnlyList<PendingVerification>> ListWaitingAsync(CancellationToken cancellationToken = default) =>
        [.. (await _ledger.Database.ReadAsync(session => new PendingTable(session).ListAsync(PendingTable.Waiting), cancellationToken).ConfigureAwait(false)).Select(row => row.ToModel())];

    private static void CheckKey(string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        var entry = EvidenceEntries.Of(Recheck.StreamPrefix + key, EvidenceEntries.Verified, null, key, TimeProvider.System);
        entry.Follow(null);
        if (!EvidenceEntry.TryParse(entry.ToLine(), out _, out var reason)) throw new ArgumentException(reason.ToString(), nameof(key));
    }
}
