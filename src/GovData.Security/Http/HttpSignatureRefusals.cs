using GovData.Standards;

namespace GovData.Security;

/// <summary>Why the signature of a request is not even tried.</summary>
internal static class HttpSignatureRefusals
{
    public static Refusal Missing { get; } = new("http-signature.missing",
        "请求没有标签为 govdata 的报文签名（Signature-Input 与 Signature）。经过网关时请确认这两个字段未被去除。",
        "The request has no signature labelled govdata (Signature-Input and Signature). Behind a gateway, see that it does not strip the two fields.");

    public static Refusal Malformed { get; } = new("http-signature.malformed",
        "Signature-Input 或 Signature 不是规范的结构化字段，或有重复。", "Signature-Input or Signature is not a well-formed structured field, or holds something twice.");

    public static Refusal NoCreated { get; } = new("http-signature.no-created", "报文签名缺少 created。", "The signature has no created parameter.");

    public static Refusal NoNonce { get; } = new("http-signature.no-nonce", "报文签名缺少 nonce。", "The signature has no nonce parameter.");

    public static Refusal NoKeyId { get; } = new("http-signature.no-key-id", "报文签名缺少 keyid。", "The signature has no keyid parameter.");

    public static Refusal InFuture { get; } = new("http-signature.in-future",
        "报文签名的时间在将来：请校准签名方时钟。", "The signature was made in the future: set the signer's clock right.");

    public static Refusal TooOld { get; } = new("http-signature.too-old",
        "报文签名已过时：请校准时钟并在每次尝试时重新签名。", "The signature is too old: set the clock right and sign each attempt anew.");

    public static Refusal Duplicate(string component) => new("http-signature.duplicate",
        $"报文签名重复覆盖了“{component}”。", $"The signature covers \"{component}\" twice.");

    public static Refusal NotCovered(string component) => new("http-signature.not-covered",
        $"报文签名未覆盖“{component}”。", $"The signature does not cover \"{component}\".");

    public static Refusal NotThere(string component) => new("http-signature.not-there",
        $"报文签名覆盖了“{component}”，而请求中没有：可能被网关去除。", $"The signature covers \"{component}\", which the request lacks: a gateway may have stripped it.");
}
