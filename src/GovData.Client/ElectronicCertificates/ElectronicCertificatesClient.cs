using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client;

/// <summary>
/// 电子证照 (electronic certificates): find, read with the holder's consent, download once, verify online, follow states, and accept (采信) what was verified as basis for
/// performing a duty, or withdraw that.
/// </summary>
public partial class ElectronicCertificatesClient
{
    private static readonly AnswerReader<VerificationReceiptAnswer> s_receipt = new(() => ElectronicCertificatesJson.Wire.VerificationReceiptAnswer);
    private static readonly AnswerReader<AcceptanceAnswer> s_acceptance = new(() => ElectronicCertificatesJson.Wire.AcceptanceAnswer);

    private readonly CallRunner _runner = null!;

    internal ElectronicCertificatesClient(CallRunner runner) => _runner = runner;

    /// <summary>For test doubles.</summary>
    protected ElectronicCertificatesClient()
    {
    }

    /// <summary>
    /// 在线核验电子证照: the center's verdict on a certificate, with a signed receipt that carries no personal data. Not valid, suspended or unknown is a verdict.
    /// </summary>
    /// <param name="request">The certificate, and what is known of it.</param>
    /// <param name="context">Who asks, for which matter, why and on what basis.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The identifier is missing, or is none.</exception>
    /// <exception cref="CenterException">There is no usable answer, no trusted key verifies the receipt, the context is incomplete, or the center refused.</exception>
    public virtual async Task<VerificationAnswer> VerifyAsync(VerificationRequest request, CallContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        CertificateRules.CheckIdentifier(request.Identifier, nameof(request));
        var operation = ElectronicCertificateOperations.Verify;
        var body = new VerificationBody
        {
            Context = _runner.Complete(operation, context),
            Identifier = request.Identifier,
            HolderName = request.HolderName,
            HolderCode = request.HolderCode,
            Digest = request.Digest,
            Face = request.Face.Count > 0 ? request.Face : null,
        };
        var answer = await _runner.PostAsync(operation, CallParameters.None, body, ElectronicCertificatesJson.Wire.VerificationBody, s_receipt, cancellationToken)
            .ConfigureAwait(false);
        return CertificateRules.Open(_runner, operation, answer.Receipt, body.Identifier);
    }

    /// <summary>采信电子证照: records that the department relies on a verified certificate. The same acceptance under the same key has one effect.</summary>
    /// <param name="receipt">
    /// The receipt of the verification; sent exactly as it was signed. The center's, or one that the department signed over a file it verified offline; what the registry says against that
    /// is the center's refusal <c>registry-conflict</c>.
    /// </param>
    /// <param name="request">Key and use.</param>
    /// <param name="context">Who accepts, for which matter, why and on what basis.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The acceptance as the center signed it, verified.</returns>
    /// <exception cref="ArgumentException">The request has no key.</exception>
    /// <exception cref="RequestRefusedException">
    /// The verdict or the state is not valid, the receipt is another department's or a local one that the department's key did not sign, the cause of use is empty or the context is
    /// incomplete (nothing is sent), or the center refused.
    /// </exception>
    /// <exception cref="CenterException">There is no usable answer, or no trusted key verifies the acceptance.</exception>
    public virtual async Task<Acceptance> AcceptAsync(
        VerificationReceipt receipt, AcceptanceRequest request, CallContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentNullException.ThrowIfNull(request);
        var operation = ElectronicCertificateOperations.Accept;
        var path = Path(request.Key, nameof(request), nameof(request.Key));
        AcceptanceRules.Check(_runner, operation, receipt, request);
        var body = new AcceptanceBody
        {
            Context = _runner.Complete(operation, context),
            Receipt = receipt.Document,
            UseCause = request.UseCause,
            MatterCode = request.MatterCode,
            CaseNumber = request.CaseNumber,
        };
        var answer = await _runner.PostAsync(operation, path, body, ElectronicCertificatesJson.Wire.AcceptanceBody, s_acceptance, cancellationToken).ConfigureAwait(false);
        var acceptance = Open(operation, answer, request.Key);
        operation.Require(acceptance.ReceiptDigest?.Matches(receipt.Document.Payload.Span) == true, "是另一回执的采信记录", "the acceptance of another receipt");
        return acceptance;
    }

    /// <summary>查询采信记录: an acceptance of this department, verified.</summary>
    /// <exception cref="ArgumentException"><paramref name="key"/> is no key.</exception>
    /// <exception cref="CenterException">There is no usable answer, no trusted key verifies the acceptance, or the center refused.</exception>
    public virtual async Task<Acceptance> GetAcceptanceAsync(string key, CancellationToken cancellationToken = default)
    {
        var operation = ElectronicCertificateOperations.GetAcceptance;
        var answer = await _runner.GetAsync(operation, Path(key, nameof(key)), s_acceptance, cancellationToken).ConfigureAwait(false);
        return Open(operation, answer, key);
    }

    private Acceptance Open(CenterOperation operation, AcceptanceAnswer answer, string key)
    {
        var acceptance = _runner.Open(operation, answer.Document, Acceptance.PayloadType, ElectronicCertificatesJson.Wire.Acceptance);
        operation.Require(acceptance.Key == key, "是另一采信记录", "another acceptance");
        acceptance.State = answer.State ?? AcceptanceState.Of("");
        acceptance.Document = answer.Document!;
        operation.Require(answer.Withdrawal is null || AcceptanceWithdrawal.Read(answer.Withdrawal)?.Key == key, "是另一采信的撤销文件", "the withdrawal of another acceptance");
        acceptance.Withdrawal = answer.Withdrawal;
        return acceptance;
    }

    private static CallParameters Path(string key, string parameter, string? member = null) => new() { { "key", Guard.Name(key, parameter, member) } };
}
