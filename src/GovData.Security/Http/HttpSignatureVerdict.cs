using System;

namespace GovData.Security;

/// <summary>报文验签结果 (result of verifying the signature of an HTTP request, RFC 9421). Whoever receives requests keeps key ID and nonce, to refuse a repeated one.</summary>
public sealed class HttpSignatureVerdict
{
    internal HttpSignatureVerdict(SignatureVerdict verdict, DateTimeOffset? created, string nonce) => (Verdict, Created, Nonce) = (verdict, created, nonce);

    /// <summary>Whether a trusted key signed this request, lately.</summary>
    public bool IsValid => Verdict.IsValid;

    /// <summary>Yes or no, by which key, and why.</summary>
    public SignatureVerdict Verdict { get; }

    /// <summary>When the signature says it was made; null where it does not say.</summary>
    public DateTimeOffset? Created { get; }

    /// <summary>The nonce of the signature; empty where it has none.</summary>
    public string Nonce { get; }

    /// <summary>The code and the reason in both languages.</summary>
    public override string ToString() => Verdict.ToString();
}
