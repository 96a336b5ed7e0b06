using GovData.Standards;

namespace GovData.Security;

/// <summary>Why a key text cannot be used.</summary>
internal static class KeyRefusals
{
    public static Refusal NotPem { get; } = new("key.not-pem",
        "不是完整的 PEM 文本：BEGIN 与 END 行须成对，中间须为 base64。", "Not a whole PEM text: BEGIN and END lines come in pairs with base64 between them.");

    public static Refusal NoPublicKey { get; } = new("key.no-public-key",
        "文本中没有 PUBLIC KEY 块。", "The text has no PUBLIC KEY block.");

    public static Refusal NoPrivateKey { get; } = new("key.no-private-key",
        "文本中没有未加密的 PRIVATE KEY 块。加密的私钥请先解密（openssl pkey）。", "The text has no unencrypted PRIVATE KEY block. Decrypt an encrypted key first (openssl pkey).");

    public static Refusal OtherKey { get; } = new("key.other-kind",
        "不是 SM2 或 P-256 密钥，或不是命名曲线、未压缩点的形式。", "Not an SM2 or P-256 key, or not written with a named curve and an uncompressed point.");

    public static Refusal OffCurve { get; } = new("key.off-curve",
        "公钥点不在曲线上。", "The public key's point is not on its curve.");

    public static Refusal UserId { get; } = new("key.sm2-user-id",
        "SM2 用户身份标识须为可见的 ASCII 字符。", "An SM2 user ID is made of visible ASCII characters.");

    public static Refusal OtherBlock(string label) => new("key.other-block",
        $"信任文件只能包含公钥，此处是“{label}”。", $"A trust file holds public keys only; this block is '{label}'.");

    public static Refusal OtherKeyId(string named, string actual) => new("key.other-id",
        $"注释写明密钥标识 {named}，而这把密钥的标识是 {actual}：密钥或注释被改动。", $"The comment names key {named}, but this key's ID is {actual}: one of them was changed.");
}
