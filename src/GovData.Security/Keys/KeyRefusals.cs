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
        "文本中没有 PRIVATE KEY 块。", "The text has no PRIVATE KEY block.");

    public static Refusal Encrypted { get; } = new("key.encrypted",
        "私钥有口令保护：请用 FromEncryptedPem 并给出口令。", "A password protects the private key: use FromEncryptedPem and give the password.");

    public static Refusal NoEncryptedKey { get; } = new("key.no-encrypted-key",
        "文本中没有 ENCRYPTED PRIVATE KEY 块。", "The text has no ENCRYPTED PRIVATE KEY block.");

    public static Refusal Password { get; } = new("key.password",
        "用此口令无法解开私钥：口令不对，或文件受损。", "The private key does not open with this password: it is another one, or the file is damaged.");

    public static Refusal Protection { get; } = new("key.protection",
        "私钥用不认识的算法保护：请改用 PBES2 与 AES 或 SM4（openssl pkcs8 -topk8 -v2 aes-256-cbc）。",
        "The private key is protected with an algorithm that is not known here; use PBES2 with AES or SM4 (openssl pkcs8 -topk8 -v2 aes-256-cbc).");

    public static Refusal NotPkcs12 { get; } = new("key.not-pkcs12",
        "无法打开 PKCS#12 文件：口令不对，或不是 .pfx/.p12 文件，或文件受损。", "The PKCS#12 file does not open: the password is another one, it is no .pfx or .p12 file, or it is damaged.");

    private static Refusal NoKeyInFile { get; } = new("key.no-private-key",
        "PKCS#12 文件中没有私钥，只有证书。", "The PKCS#12 file holds no private key, only certificates.");

    public static Refusal Pkcs12Password { get; } = new("key.pkcs12-password",
        "PKCS#12 文件的口令只能用 ASCII 字符；含其他字符的，请转为 PEM（openssl pkcs12 -nocerts）。",
        "The password of a PKCS#12 file is made of ASCII characters here; with others, make it PEM (openssl pkcs12 -nocerts).");

    public static Refusal NotForEncryption { get; } = new("key.not-sm2",
        "加密须用 SM2 密钥，这是另一种密钥。", "Encryption needs an SM2 key; this is one of another kind.");

    public static Refusal OtherKey { get; } = new("key.other-kind",
        "不是 SM2 或 P-256 密钥，或不是命名曲线、未压缩点的形式。", "Not an SM2 or P-256 key, or not written with a named curve and an uncompressed point.");

    public static Refusal OffCurve { get; } = new("key.off-curve",
        "公钥点不在曲线上。", "The public key's point is not on its curve.");

    public static Refusal UserId { get; } = new("key.sm2-user-id",
        "SM2 用户身份标识须为可见的 ASCII 字符。", "An SM2 user ID is made of visible ASCII characters.");

    public static Refusal KeysOfFile(int count) => count == 0 ? NoKeyInFile : new("key.several-keys",
        $"PKCS#12 文件中应恰有一把私钥，此文件有 {count} 把。签名与加密的双证书请分成两个文件。",
        $"A PKCS#12 file holds exactly one private key here; this one holds {count}. Split a pair for signing and encrypting into two files.");

    public static Refusal OtherBlock(string label) => new("key.other-block",
        $"信任文件只能包含公钥，此处是“{label}”。", $"A trust file holds public keys only; this block is '{label}'.");

    public static Refusal OtherKeyId(string named, string actual) => new("key.other-id",
        $"注释写明密钥标识 {named}，而这把密钥的标识是 {actual}：密钥或注释被改动。", $"The comment names key {named}, but this key's ID is {actual}: one of them was changed.");
}
