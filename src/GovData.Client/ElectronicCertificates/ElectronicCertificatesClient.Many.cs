using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client;

/// <content>Many certificates: verifying them as long work, and following their states.</content>
public partial class ElectronicCertificatesClient
{
    private const int MostInABatch = 500;

    private static readonly AnswerReader<VerificationBatchAnswer> s_batch = new(() => ElectronicCertificatesJson.Wire.VerificationBatchAnswer);
    private static readonly AnswerReader<CertificateStatusAnswer> s_changes = new(() => ElectronicCertificatesJson.Wire.CertificateStatusAnswer);

    /// <summary>批量核验证照: lets the center verify up to 500 certificates as long work; ask for the verdicts with <see cref="GetVerificationBatchAsync"/>. The same batch under the same key has one effect.</summary>
    /// <param name="request">The certificates.</param>
    /// <param name="context">Who asks, for which matter, why and on what basis.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">There is no key, no identifier or more than 500, or one that is none.</exception>
    /// <exception cref="CenterException">There is no usable answer, the context is incomplete (nothing is sent), or the center refused.</exception>
    public virtual async Task<VerificationBatch> VerifyManyAsync(VerificationBatchRequest request, CallContext context, CancellationToken cancellationToken = default)
    {
        var operation = ElectronicCertificateOperations.VerifyMany;
        var (key, identifiers) = Checked(request);
        var body = new VerificationBatchBody { Context = _runner.Complete(operation, context), Identifiers = identifiers };
        var answer = await _runner.PostAsync(operation, Path(key, nameof(request)), body, ElectronicCertificatesJson.Wire.VerificationBatchBody, s_batch, cancellationToken)
            .ConfigureAwait(false);
        return OpenBatch(operation, answer, key, identifiers);
    }

    /// <summary>查询批量核验: how far a batch is and, once it is done, a verdict for each certificate in the order asked; each receipt is verified and is about its own certificate.</summary>
    /// <param name="request">The batch as it was asked for.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">There is no key, no identifier or more than 500, or one that is none.</exception>
    /// <exception cref="CenterException">There is no usable answer, a receipt is missing or cannot be believed, or the center refused.</exception>
    public virtual async Task<VerificationBatch> GetVerificationBatchAsync(VerificationBatchRequest request, CancellationToken cancellationToken = default)
    {
        var operation = ElectronicCertificateOperations.GetVerificationBatch;
        var (key, identifiers) = Checked(request);
        var answer = await _runner.GetAsync(operation, Path(key, nameof(request)), s_batch, cancellationToken).ConfigureAwait(false);
        return OpenBatch(operation, answer, key, identifiers);
    }

    /// <summary>
    /// 证照状态变更流: states that changed, in the order in which they did, each certificate by digest only. Every page is a <see cref="CertificateStatusPage"/>; keep
    /// its <see cref="CertificateStatusPage.Resume"/> and go on from there another day. Hold the changes against the receipts of what was accepted.
    /// </summary>
    /// <param name="resume">Where an earlier reading ended; null for the beginning.</param>
    /// <param name="pageSize">The most changes on one page; null leaves it to the center.</param>
    /// <exception cref="ArgumentException">The page size is none.</exception>
    /// <exception cref="RequestRefusedException">The center does not know the place to go on from (<c>cursor-invalid</c>); thrown when the list is read.</exception>
    public virtual CenterPageable<CertificateStatusChange> ListStatusChanges(string? resume = null, int? pageSize = null)
    {
        var limit = Guard.Limit(pageSize);
        return new CenterPageable<CertificateStatusChange>(async (cursor, cancellationToken) =>
        {
            var question = new CallParameters().With("cursor", cursor ?? resume).With("limit", limit);
            var answer = await _runner.GetAsync(ElectronicCertificateOperations.ListStatusChanges, question, s_changes, cancellationToken).ConfigureAwait(false);
            return answer.ToPage();
        });
    }

    private static (string Key, string[] Identifiers) Checked(VerificationBatchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var key = Guard.Name(request.Key, nameof(request), nameof(request.Key));
        if (request.Identifiers.Count is 0 or > MostInABatch) throw new ArgumentException("Identifiers: a batch has 1 to 500 certificates.", nameof(request));
        for (var i = 0; i < request.Identifiers.Count; i++) CertificateRules.CheckIdentifier(request.Identifiers[i], nameof(request), FormattableString.Invariant($"Identifiers[{i}]"));
        return (key, [.. request.Identifiers]);
    }

    private VerificationBatch OpenBatch(CenterOperation operation, VerificationBatchAnswer answer, string key, string[] identifiers)
    {
        var state = answer.State ?? VerificationBatchState.Of("");
        var isDone = state == VerificationBatchState.Done;
        operation.Require(!isDone || answer.Verdicts.Count == identifiers.Length, "回执数与证照数不符", "another number of receipts than of certificates");
        return new VerificationBatch
        {
            Key = key,
            State = state,
            Progress = answer.Progress ?? new OperationProgress(),
            Reason = answer.Reason,
            Answers = isDone ? [.. identifiers.Select((identifier, i) => CertificateRules.Open(_runner, operation, answer.Verdicts[i]?.Receipt, identifier))] : [],
            NextPoll = answer.NextPoll,
        };
    }
}
