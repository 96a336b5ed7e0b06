using System;
using GovData.Standards;

namespace GovData.Security;

/// <summary>Why a sealed part does not open.</summary>
internal static class SealedPartRefusals
{
    public static Refusal Unknown { get; } = new("part.unknown-algorithm",
        "压缩或加密方式不认识：请升级，或请发送方改用 zstd、gzip 与 sm4-gcm。", "Compression or encryption is not known here: upgrade, or ask the sender for zstd or gzip and sm4-gcm.");

    public static Refusal Incomplete { get; } = new("part.incomplete",
        "分片说明不完整：缺少杂凑值、长度、密文密钥或 12 字节的随机数。", "The words about the part are incomplete: a digest, a length, the wrapped key or the 12 bytes of the nonce is missing.");

    public static Refusal NoKey { get; } = new("part.no-key", "分片已加密，须给出接收方的解密私钥。", "The part is encrypted: give the recipient's decryption key.");

    public static Refusal NotEncrypted { get; } = new("part.not-encrypted",
        "给出了解密私钥，而分片未加密：可能被人调换。若允许未加密的分片，不要给出私钥。",
        "A key was given, and the part is not encrypted: somebody may have put another in its place. Give no key where parts may come unencrypted.");

    public static Refusal WrappedKey { get; } = new("part.wrapped-key",
        "密文密钥无法解开：它被改动，或不是为此密钥加密。请发送方重发。", "The wrapped key does not open: it was changed, or made for another key. Ask the sender to send the part again.");

    public static Refusal Different { get; } = new("part.different",
        "收到的字节与杂凑值或长度不符：途中被改动或截断。请发送方重发。", "The bytes do not fit their digest or length: they were changed or cut on the way. Ask the sender to send the part again.");

    public static Refusal Tag { get; } = new("part.tag",
        "SM4-GCM 校验不通过：密钥、随机数、所属（context）或密文不是封装时的。", "SM4-GCM does not agree: key, nonce, context or text are not those it was sealed with.");

    public static Refusal Compression { get; } = new("part.compression",
        "解密后的内容不是所说的压缩格式，或 zstd 窗口超过 8 MiB。", "What was decrypted is not compressed as it says, or with a Zstandard window above 8 MiB.");

    public static Refusal Content { get; } = new("part.content",
        "内容与封装前的杂凑值或长度不符：分片说明与分片不是一对。", "The content does not fit the digest or length from before sealing: words and part do not belong together.");

    public static Refusal TooLarge(long length, long most) => new("part.too-large",
        FormattableString.Invariant($"分片展开后为 {length} 字节，超过上限 {most}（MaxRawLength）。"),
        FormattableString.Invariant($"The part unpacks to {length} bytes, above the limit of {most} (MaxRawLength)."));

    public static Refusal OtherKey(string named, string given) => new("part.other-key",
        $"分片为密钥 {named} 加密，所给的是 {given}。", $"The part is encrypted for key {named}; {given} was given.");
}
