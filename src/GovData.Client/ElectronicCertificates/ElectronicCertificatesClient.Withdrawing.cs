using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client;

public partial class ElectronicCertificatesClient
{
    /// <summary>Signs a withdrawal with the department's key, or leaves it unsigned at trust level 0. Keep the document before it is sent: signing again gives other bytes.</summary>
    /// <param name="withdrawal">The withdrawal; an empty department is filled with the calling one.</param>
    /// <param name="cancellationToken">Ends waiting for a signing device.</param>
    /// <exception cref="ArgumentException">The withdrawal has no key or no reason, too long a one, or one with an identity number in it.</exception>
    public virtual Task<SignedDocument> SignWithdrawalAsync(AcceptanceWithdrawal withdrawal, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(withdrawal);
        Guard.Name(withdrawal.Key, nameof(withdrawal), nameof(withdrawal.Key));
        Guard.Member(withdrawal.Reason, nameof(withdrawal.Reason), nameof(withdrawal));
        Guard.NamesNobody(withdrawal.Reason, nameof(withdrawal.Reason), nameof(withdrawal));
        if (withdrawal.Reason.Length > AcceptanceWithdrawal.LongestReason)
            throw new ArgumentException($"A reason has {Text(AcceptanceWithdrawal.LongestReason)} characters at most; this one has {Text(withdrawal.Reason.Length)}.", nameof(withdrawal));
        var complete = withdrawal.Of(_runner.Settings.Department);
        return _runner.SignAsync(AcceptanceWithdrawal.PayloadType, complete, ElectronicCertificatesJson.Wire.AcceptanceWithdrawal, cancellationToken);
    }

    /// <summary>
    /// 撤销采信: the department no longer relies on the certificate. Acceptance and evidence stay, and the key is not free again. The same document gets the first answer.
    /// </summary>
    /// <param name="key">The acceptance's key.</param>
    /// <param name="withdrawal">The withdrawal, as <see cref="SignWithdrawalAsync"/> made it; sent exactly as it is.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The acceptance, withdrawn; what the center signed of it is as it was.</returns>
    /// <exception cref="ArgumentException">A parameter is malformed, or the document is not a withdrawal of this acceptance.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused: <c>key-conflict</c> when another document withdrew it.</exception>
    public virtual async Task<Acceptance> WithdrawAsync(string key, SignedDocument withdrawal, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(withdrawal);
        var operation = ElectronicCertificateOperations.Withdraw;
        var path = Path(key, nameof(key));
        if (AcceptanceWithdrawal.Read(withdrawal)?.Key != key) throw new ArgumentException("The document is not a withdrawal of this acceptance.", nameof(withdrawal));
        var body = new AcceptanceWithdrawalBody { Withdrawal = withdrawal };
        var answer = await _runner.PostAsync(operation, path, body, ElectronicCertificatesJson.Wire.AcceptanceWithdrawalBody, s_acceptance, cancellationToken).ConfigureAwait(false);
        var acceptance = Open(operation, answer, key);
        var isDone = acceptance.State == AcceptanceState.Withdrawn && acceptance.Withdrawal?.Payload.Span.SequenceEqual(withdrawal.Payload.Span) != false;
        operation.Require(isDone, "不是这一撤销的答复", "not the answer to this withdrawal");
        return acceptance;
    }

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
