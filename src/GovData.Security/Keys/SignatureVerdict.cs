using System;
using System.Globalization;

namespace GovData.Security;

/// <summary>验签结果 (result of verifying a signature, GB/T 32918.2-2016 clause 7): yes or no, and why, in both languages. Never an exception.</summary>
public sealed class SignatureVerdict
{
    private SignatureVerdict(bool isValid, string code, string chinese, string english, string keyId, string owner) =>
        (IsValid, Code, Chinese, English, KeyId, Owner) = (isValid, code, chinese, english, keyId, owner);

    /// <summary>Whether a trusted key made the signature over exactly these bytes.</summary>
    public bool IsValid { get; }

    /// <summary>The reason, short enough for the telephone: <c>signature.valid</c>, <c>signature.wrong</c>, <c>signature.untrusted-key</c>, …</summary>
    public string Code { get; }

    /// <summary>The reason in Chinese.</summary>
    public string Chinese { get; }

    /// <summary>The reason in English.</summary>
    public string English { get; }

    /// <summary>The key the signature names; empty when it names none.</summary>
    public string KeyId { get; }

    /// <summary>Whose key it is, as the trust file says; empty when not known.</summary>
    public string Owner { get; }

    /// <summary>Whether nothing could be judged because the key is not among the trusted ones.</summary>
    public bool IsUntrusted => Code == UntrustedKeyCode;

    /// <summary>The reason in the language of <paramref name="culture"/>: Chinese for any Chinese culture, English otherwise.</summary>
    /// <param name="culture">The reader's culture.</param>
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "zh" ? Chinese : English;
    }

    /// <summary>The code and the reason in both languages.</summary>
    public override string ToString() => $"{Code}: {Chinese} {English}";

    internal const string UntrustedKeyCode = "signature.untrusted-key";

    internal static SignatureVerdict Valid(VerificationKey key) => new(true, "signature.valid",
        $"签名有效，密钥 {key.KeyId}。", $"The signature is valid, key {key.KeyId}.", key.KeyId, key.Owner);

    internal static SignatureVerdict Wrong(VerificationKey key) => new(false, "signature.wrong",
        $"签名与内容不符（密钥 {key.KeyId}）：内容或签名在签署之后被改动，或由其他密钥签署。",
        $"The signature does not fit the content (key {key.KeyId}): one of them was changed after signing, or another key signed.", key.KeyId, key.Owner);

    internal static SignatureVerdict Malformed(VerificationKey key) => new(false, "signature.malformed",
        $"签名值格式不符合算法 {key.Algorithm}：SM2 应为 DER 编码，ECDSA 应为 64 字节 r||s。",
        $"The signature value is not in the form of {key.Algorithm}: DER for SM2, the 64 bytes r||s for ECDSA.", key.KeyId, key.Owner);

    internal static SignatureVerdict UntrustedKey(string keyId) => new(false, UntrustedKeyCode,
        $"密钥 {keyId} 不在受信任的密钥之中，无法判断签名。请通过可靠途径取得该公钥，加入信任文件。",
        $"Key {keyId} is not among the trusted keys, so the signature cannot be judged. Obtain that public key by a safe way and add it to the trust file.", keyId, "");

    internal static SignatureVerdict OtherRole(VerificationKey key, string payloadType) => new(false, "signature.other-role",
        $"密钥 {key.KeyId} 不是数据资源中心的密钥，而 {payloadType} 只能由中心签名。若确为中心的密钥，请在信任文件中该公钥前注明“# role: CENTER”。",
        $"Key {key.KeyId} does not speak for the center, and only the center signs {payloadType}. If it is the center's, say '# role: CENTER' before it in the trust file.",
        key.KeyId, key.Owner);

    internal static SignatureVerdict OtherAlgorithm(VerificationKey key, string named) => new(false, "signature.other-algorithm",
        $"签名声明的算法是“{named}”，而密钥 {key.KeyId} 的算法是 {key.Algorithm}。",
        $"The signature names the algorithm '{named}', but key {key.KeyId} is for {key.Algorithm}.", key.KeyId, key.Owner);

    internal static SignatureVerdict None() => new(false, "signature.none", "没有签名。", "There is no signature.", "", "");

    internal static SignatureVerdict Refused(string code, string chinese, string english, string keyId = "") => new(false, code, chinese, english, keyId, "");
}
