namespace GovData.Security;

/// <summary>报文签名 (signature of an HTTP request, RFC 9421): the values of the two header fields that carry it.</summary>
public sealed class HttpMessageSignature
{
    internal HttpMessageSignature(string signatureInput, string signature) => (SignatureInput, Signature) = (signatureInput, signature);

    /// <summary>The value of the header field <c>Signature-Input</c>: what is covered, when, by which key.</summary>
    public string SignatureInput { get; }

    /// <summary>The value of the header field <c>Signature</c>.</summary>
    public string Signature { get; }
}
