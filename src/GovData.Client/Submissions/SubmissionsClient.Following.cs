using System;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client;

public partial class SubmissionsClient
{
    private static readonly TimeSpan s_shortestWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_usualWait = TimeSpan.FromSeconds(5);

    private static readonly AnswerReader<SubmissionReport> s_report = new(() => SubmissionsJson.Wire.SubmissionReport);
    private static readonly AnswerReader<SubmissionReceiptAnswer> s_receipt = new(() => SubmissionsJson.Wire.SubmissionReceiptAnswer);
    private static readonly AnswerReader<CenterPage<SubmissionStatus>> s_submissions = new(() => SubmissionsJson.Wire.CenterPageSubmissionStatus);

    /// <summary>查询汇聚状态: state, parts received, rows stored and rejected, and why. Enough to go on from the key alone.</summary>
    /// <exception cref="ArgumentException"><paramref name="key"/> is no key.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<SubmissionStatus> GetAsync(string key, CancellationToken cancellationToken = default) =>
        _runner.GetAsync(SubmissionOperations.Get, Path(key), s_status, cancellationToken);

    /// <summary>Asks for the state, in the rhythm the center wants, until nothing more will change or the time is up.</summary>
    /// <param name="key">The submission's key.</param>
    /// <param name="atMost">How long to ask; a later process can go on with the same key.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The last state; <see cref="SubmissionStatus.IsFinal"/> says whether it is the end.</returns>
    /// <exception cref="ArgumentException">A parameter is malformed.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual async Task<SubmissionStatus> WaitAsync(string key, TimeSpan atMost, CancellationToken cancellationToken = default)
    {
        if (atMost <= TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(atMost), atMost, "The time to wait must be above zero.");
        var time = _runner.Settings.Time;
        var started = time.GetTimestamp();
        while (true)
        {
            var status = await GetAsync(key, cancellationToken).ConfigureAwait(false);
            var left = atMost - time.GetElapsedTime(started);
            if (status.IsFinal || left <= TimeSpan.Zero) return status;
            var wait = status.NextPoll is { } seconds ? TimeSpan.FromSeconds(seconds) : s_usualWait;
            if (wait < s_shortestWait) wait = s_shortestWait;
            await Task.Delay(wait < left ? wait : left, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>查询质量报告: what the center's check found, as the exact bytes whose digest the receipt cites, with the figures read out.</summary>
    /// <exception cref="ArgumentException"><paramref name="key"/> is no key.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused: <c>not-ready</c> before the check has ended.</exception>
    public virtual async Task<SubmissionReport> GetReportAsync(string key, CancellationToken cancellationToken = default)
    {
        var call = new SubmissionReportCall(SubmissionOperations.GetReport, s_report) { Parameters = Path(key) };
        await _runner.RunAsync(call, cancellationToken).ConfigureAwait(false);
        return call.Report!;
    }

    /// <summary>领取汇聚回执: the center's signed receipt, the same bytes at every call. It is verified before it is returned.</summary>
    /// <exception cref="ArgumentException"><paramref name="key"/> is no key.</exception>
    /// <exception cref="CenterException">
    /// There is no usable answer, no trusted key verifies the receipt, it is another submission's, or the center refused: <c>not-ready</c> before the check has
    /// ended, <c>receipt-not-issued</c> when nothing was stored.
    /// </exception>
    public virtual async Task<SubmissionReceipt> GetReceiptAsync(string key, CancellationToken cancellationToken = default)
    {
        var operation = SubmissionOperations.GetReceipt;
        var answer = await _runner.GetAsync(operation, Path(key), s_receipt, cancellationToken).ConfigureAwait(false);
        var receipt = _runner.Open(operation, answer.Receipt, SubmissionReceipt.PayloadType, SubmissionsJson.Wire.SubmissionReceipt);
        operation.Require(receipt.Key == key, "是另一汇聚的回执", "the receipt of another submission");
        receipt.Document = answer.Receipt!;
        return receipt;
    }

    /// <summary>Verifies a receipt that was kept: whether it is of the center whose keys this client trusts. Nothing is sent.</summary>
    /// <param name="document">The document, as <see cref="SubmissionReceipt.Document"/> has it.</param>
    /// <returns>The verdict; null where the client trusts no key (<see cref="CenterClientOptions.TrustedKeys"/>).</returns>
    public virtual SignatureVerdict? VerifyReceipt(SignedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _runner.Settings.Trust is { } trust ? document.Verify(trust) : null;
    }

    /// <summary>查询汇聚列表: the department's submissions in the order they were announced, also those still on their way; with it a restored ledger is brought up to date.</summary>
    /// <param name="query">All its conditions must hold; null for every submission.</param>
    public virtual CenterPageable<SubmissionStatus> List(SubmissionQuery? query = null)
    {
        query ??= new SubmissionQuery();
        var question = new CallParameters()
            .With("state", query.State?.Value)
            .With("entryCode", query.EntryCode)
            .With("period", query.Period)
            .With("limit", Guard.Limit(query.PageSize));
        return _runner.List(SubmissionOperations.List, question, s_submissions);
    }
}
