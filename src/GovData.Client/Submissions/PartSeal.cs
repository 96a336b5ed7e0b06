using System;
using GovData.Security;

namespace GovData.Client;

/// <summary>分片封装 (how a part was compressed and encrypted before it was sent), as the signed manifest says it.</summary>
public class PartSeal
{
    /// <summary>压缩方式.</summary>
    public PartCompression Compression { get; set => field = value ?? PartCompression.None; } = PartCompression.None;

    /// <summary>加密方式.</summary>
    public PartEncryption Encryption { get; set => field = value ?? PartEncryption.None; } = PartEncryption.None;

    /// <summary>Digest of the CSV bytes.</summary>
    public ContentDigest? RawDigest { get; set; }

    /// <summary>Bytes of CSV.</summary>
    public long RawSize { get; set; }

    /// <summary>ID of the center's encryption key; null where nothing is encrypted.</summary>
    public string? RecipientKeyId { get; set; }

    /// <summary>The SM4 key, encrypted for the recipient, in base64; null where nothing is encrypted.</summary>
    public string? WrappedKey { get; set; }

    /// <summary>The 12 bytes of the nonce, in base64; null where nothing is encrypted.</summary>
    public string? Nonce { get; set; }

    /// <summary>What a sealed part of a submission belongs to: an encrypted one opens only under these words.</summary>
    /// <param name="key">The submission's key.</param>
    /// <param name="number">Ordinal of the part.</param>
    public static string ContextOf(string key, int number) => FormattableString.Invariant($"{key}/{number}");

    /// <summary>The words of the manifest about a part that was sealed.</summary>
    /// <param name="part">What sealing it gave.</param>
    public static PartSeal Of(SealedPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return new PartSeal
        {
            Compression = part.Compression,
            Encryption = part.Encryption,
            RawDigest = part.RawDigest,
            RawSize = part.RawLength,
            RecipientKeyId = part.RecipientKeyId,
            WrappedKey = part.WrappedKey.Length == 0 ? null : Convert.ToBase64String(part.WrappedKey),
            Nonce = part.Nonce.Length == 0 ? null : Convert.ToBase64String(part.Nonce),
        };
    }

    /// <summary>How it was compressed and encrypted.</summary>
    public override string ToString() => $"{Compression} {Encryption}";
}
