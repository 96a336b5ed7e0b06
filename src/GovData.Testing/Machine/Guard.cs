using GovData.Security;

namespace GovData.Testing;

/// <summary>Who calls, may they so often, and is it really their message: token, rate, RFC 9421 signature.</summary>
internal sealed class Guard(CenterServices center, Tokens tokens)
{
    private readonly RateLimiter _rate = new(center.Limits);
    private readonly Nonces _nonces = new();

    public (MockDepartment Department, MockCarrier? Carrier) Caller(MockRequest request, DateTimeOffset now)
    {
        var (department, carrier) = request.AuthenticatedAs is { } known ? (known, null) : tokens.Holder(request.Header("Authorization"), now);
        _rate.Take(department.Code, now);
        return (department, carrier);
    }

    /// <summary>A front-end machine may call what the contract marks for it.</summary>
    public static void Permit(ContractOperation operation, MockDepartment? department, MockCarrier? carrier)
    {
        if (carrier is not null && !operation.IsForCarriers) throw MockProblems.Refuse("not-permitted", $"{carrier.Name} carries submissions for {department?.Name} and may not call {operation.Id}.");
    }

    public void VoidTokensOf(MockRequest request)
    {
        try
        {
            tokens.Void(tokens.Holder(request.Header("Authorization"), center.Clock.Now).Department);
        }
        catch (CallRefused)
        {
            // No valid token came: nothing to void.
        }
    }

    /// <summary>A front-end machine signs with its own key. A department without a key is exempt, and one that a gateway has authenticated, which cannot carry signatures.</summary>
    public void Signature(ContractOperation operation, MockRequest request, MockDepartment department, MockCarrier? carrier, DateTimeOffset now)
    {
        if (operation.Signature == "none" || (carrier is null ? department.VerificationKey : carrier.SigningKey?.PublicKey) is not { } key || request.AuthenticatedAs is not null) return;
        if (request.Header("Signature") is null)
        {
            if (operation.Signature == "required") throw MockProblems.Refuse("signature-missing", $"{department.Name} has a key (level {department.Level}); {operation.Id} must be signed by RFC 9421.");
            return;
        }
        var verifier = new HttpMessageVerifier(new TrustedKeys(key)) { MaxAge = center.Limits.ClockSkew, MaxSkew = center.Limits.ClockSkew };
        var verdict = verifier.Verify(Parts(request), request.Body, now);
        if (!verdict.IsValid) throw MockProblems.Refuse(Code(verdict.Verdict), verdict.ToString());
        if (!_nonces.Use(key.KeyId + verdict.Nonce, now, center.Limits.ClockSkew))
            throw MockProblems.Refuse("nonce-replayed", "The signature's nonce was used before; every attempt is signed anew.");
    }

    public void Clear()
    {
        _rate.Clear();
        _nonces.Clear();
    }

    private static string Code(SignatureVerdict verdict) => verdict.Code switch
    {
        "http-signature.missing" => "signature-missing",
        "http-signature.in-future" or "http-signature.too-old" => "clock-skew",
        "content-digest.different" => "digest-mismatch",
        _ => verdict.IsUntrusted ? "key-unknown" : "signature-invalid",
    };

    private static HttpMessageParts Parts(MockRequest request)
    {
        var question = request.Target.IndexOf('?');
        return new HttpMessageParts
        {
            Method = request.Method,
            Path = request.Path,
            Query = question < 0 ? "" : request.Target.Substring(question + 1),
            Headers = request.Headers,
        };
    }
}
