using System;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client;

/// <content>Finding certificates, and the consent of their holders.</content>
public partial class ElectronicCertificatesClient
{
    private const int LongestQrCode = 2000;
    private const int MostTypes = 20;

    private static readonly AnswerReader<CenterPage<RegisteredCertificate>> s_certificates = new(() => ElectronicCertificatesJson.Wire.CenterPageRegisteredCertificate);
    private static readonly AnswerReader<RegisteredCertificate> s_certificate = new(() => ElectronicCertificatesJson.Wire.RegisteredCertificate);
    private static readonly AnswerReader<HolderConsent> s_consent = new(() => ElectronicCertificatesJson.Wire.HolderConsent);

    /// <summary>按持证主体查找证照: certificates of one holder, fetched as they are read; nothing is sent before. No value of the query stands in an address.</summary>
    /// <param name="query">Whose, of which type, and for what use.</param>
    /// <param name="context">Who asks, for which matter, why and on what basis.</param>
    /// <exception cref="ArgumentException">A member of the query is missing or malformed; the message names it.</exception>
    /// <exception cref="RequestRefusedException">The cause of use is missing, the holder's code cannot be one of its type, or the context is incomplete; nothing is sent.</exception>
    public virtual CenterPageable<RegisteredCertificate> Find(CertificateQuery query, CallContext context)
    {
        ArgumentNullException.ThrowIfNull(query);
        var operation = ElectronicCertificateOperations.Find;
        UseRules.CheckHolder(operation, query.HolderCode, query.HolderCodeType, nameof(query));
        UseRules.CheckType(query.CertificateType, nameof(query.CertificateType), nameof(query));
        UseRules.CheckConsentKey(query.ConsentKey, nameof(query));
        UseRules.CheckCause(operation, query.UseCause);
        Guard.Limit(query.PageSize);
        var first = CertificateSearchBody.Of(query, _runner.Complete(operation, context));
        return new CenterPageable<RegisteredCertificate>((cursor, cancellationToken) =>
            _runner.PostAsync(operation, CallParameters.None, first.At(cursor), ElectronicCertificatesJson.Wire.CertificateSearchBody, s_certificates, cancellationToken));
    }

    /// <summary>按标识查询证照: metadata and face of one certificate.</summary>
    /// <param name="request">Which one, and for what use.</param>
    /// <param name="context">Who asks, for which matter, why and on what basis.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The identifier is missing or is none, or the consent's key is no key.</exception>
    /// <exception cref="RequestRefusedException">The cause of use is missing or the context is incomplete (nothing is sent), or the center refused: <c>consent-required</c>, <c>not-found</c>.</exception>
    /// <exception cref="CenterException">There is no usable answer.</exception>
    public virtual async Task<RegisteredCertificate> GetAsync(CertificateRequest request, CallContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var operation = ElectronicCertificateOperations.Get;
        CertificateRules.CheckIdentifier(request.Identifier, nameof(request));
        UseRules.CheckConsentKey(request.ConsentKey, nameof(request));
        UseRules.CheckCause(operation, request.UseCause);
        var body = new CertificateRequestBody
        {
            Context = _runner.Complete(operation, context),
            Identifier = request.Identifier,
            UseCause = request.UseCause,
            ConsentKey = request.ConsentKey,
        };
        var certificate = await _runner.PostAsync(operation, CallParameters.None, body, ElectronicCertificatesJson.Wire.CertificateRequestBody, s_certificate, cancellationToken)
            .ConfigureAwait(false);
        return certificate.Identifier == body.Identifier
            ? certificate
            : throw new TransportException(TransportFailure.NotThisContract, operation, Wording.Of("答复的是另一证照", "the answer is about another certificate"));
    }

    /// <summary>扫码查询证照: the certificate a QR code leads to. Whoever shows a code from a phone consents to this one certificate being read; the code is good for a short time only.</summary>
    /// <param name="text">The text of the code, at most 2000 characters.</param>
    /// <param name="useCause">用证事由: the cause of use, mandatory, at most 200 characters.</param>
    /// <param name="context">Who asks, for which matter, why and on what basis.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    /// <exception cref="RequestRefusedException">The cause of use is missing or the context is incomplete (nothing is sent), or the center refused: <c>qr-code-invalid</c>, <c>consent-required</c>.</exception>
    /// <exception cref="CenterException">There is no usable answer.</exception>
    public virtual Task<RegisteredCertificate> GetByQrCodeAsync(string text, string useCause, CallContext context, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new ArgumentException("The text of a QR code is empty: the reader gave nothing.", nameof(text));
        if (text.Length > LongestQrCode) throw new ArgumentException("The text of a QR code has at most 2000 characters.", nameof(text));
        var operation = ElectronicCertificateOperations.GetByQrCode;
        UseRules.CheckCause(operation, useCause);
        var body = new QrCodeBody { Context = _runner.Complete(operation, context), Text = text, UseCause = useCause };
        return _runner.PostAsync(operation, CallParameters.None, body, ElectronicCertificatesJson.Wire.QrCodeBody, s_certificate, cancellationToken);
    }

    /// <summary>
    /// 请求持证主体授权: lets the center ask a holder for consent. The holder answers the center, by a code or message that never passes through the department; follow it by the key
    /// (<see cref="GetConsentAsync"/>), never by a blocked call. The same request under the same key has one effect.
    /// </summary>
    /// <param name="request">Whom, for which types, for what use.</param>
    /// <param name="context">Who asks, for which matter, why and on what basis.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A member of the request is missing or malformed; the message names it.</exception>
    /// <exception cref="RequestRefusedException">The cause of use is missing, the holder's code cannot be one of its type, or the context is incomplete (nothing is sent), or the center refused.</exception>
    /// <exception cref="CenterException">There is no usable answer.</exception>
    public virtual Task<HolderConsent> RequestConsentAsync(ConsentRequest request, CallContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var operation = ElectronicCertificateOperations.RequestConsent;
        var path = Path(request.Key, nameof(request), nameof(request.Key));
        UseRules.CheckHolder(operation, request.HolderCode, request.HolderCodeType, nameof(request));
        if (request.CertificateTypes.Count is 0 or > MostTypes) throw new ArgumentException("CertificateTypes: a consent is for 1 to 20 types.", nameof(request));
        foreach (var type in request.CertificateTypes) UseRules.CheckType(type ?? "", nameof(request.CertificateTypes), nameof(request));
        UseRules.CheckCause(operation, request.UseCause);
        var body = new ConsentBody
        {
            Context = _runner.Complete(operation, context),
            HolderCode = request.HolderCode,
            HolderCodeType = request.HolderCodeType,
            CertificateTypes = request.CertificateTypes,
            UseCause = request.UseCause,
        };
        return _runner.PostAsync(operation, path, body, ElectronicCertificatesJson.Wire.ConsentBody, s_consent, cancellationToken);
    }

    /// <summary>查询持证主体授权: whether the holder has consented, and until when. A refusal is a result.</summary>
    /// <exception cref="ArgumentException"><paramref name="key"/> is no key.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<HolderConsent> GetConsentAsync(string key, CancellationToken cancellationToken = default) =>
        _runner.GetAsync(ElectronicCertificateOperations.GetConsent, Path(key, nameof(key)), s_consent, cancellationToken);
}
