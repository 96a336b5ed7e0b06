using System.Text.Json;
using GovData.Security;

namespace GovData.Testing;

/// <summary>Opens the parts of a submission as its manifest says they were sealed, before anything takes effect.</summary>
internal static class SealedParts
{
    private const long MostRaw = 256L << 20;

    /// <summary>The CSV that the parts make together.</summary>
    /// <exception cref="CallRefused">A part does not open.</exception>
    public static async Task<byte[]> OpenAsync(SubmissionRecord submission, JsonElement manifest, DecryptionKey key, CancellationToken cancellationToken)
    {
        using var table = new MemoryStream();
        foreach (var listed in manifest.List("parts"))
        {
            var part = submission.Parts[listed.GetProperty("number").GetInt32()];
            var bytes = part.Content.Read();
            if (listed.Member("seal") is not { ValueKind: JsonValueKind.Object } seal) await table.WriteAsync(bytes, 0, bytes.Length, cancellationToken).ConfigureAwait(false);
            else if (await Words(seal, part).OpenAsync(new MemoryStream(bytes), table, Opening(seal, submission, part, key), cancellationToken).ConfigureAwait(false) is { } refusal)
                throw MockProblems.Refuse("manifest-mismatch", $"Part {part.Number} does not open: {refusal.Code}.");
        }
        return table.ToArray();
    }

    private static SealedPart Words(JsonElement seal, SubmissionPart part) => new()
    {
        Compression = PartCompression.Of(seal.Need("compression")),
        Encryption = PartEncryption.Of(seal.Need("encryption")),
        RawDigest = ContentDigest.Parse(seal.Need("rawDigest")),
        RawLength = seal.GetProperty("rawSize").GetInt64(),
        Digest = ContentDigest.Parse(part.Digest),
        Length = part.Content.Length,
        RecipientKeyId = seal.Text("recipientKeyId"),
        WrappedKey = Bytes(seal.Text("wrappedKey")),
        Nonce = Bytes(seal.Text("nonce")),
    };

    private static PartOpeningOptions Opening(JsonElement seal, SubmissionRecord submission, SubmissionPart part, DecryptionKey key) => new()
    {
        Key = seal.Need("encryption") == PartEncryption.None.Value ? null : key,
        Context = FormattableString.Invariant($"{submission.Key}/{part.Number}"),
        MaxRawLength = MostRaw,
    };

    private static byte[] Bytes(string? base64)
    {
        try
        {
            return Convert.FromBase64String(base64 ?? "");
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
