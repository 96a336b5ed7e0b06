using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Makes of a part's rows what is sent: as it is, or compressed and encrypted.</summary>
internal sealed class PartSealer(PartSealingOptions options)
{
    /// <summary>What stands in the ledger for a part that is sent as it is.</summary>
    public const string Plain = "plain";

    private bool IsPlain => options.Compression == PartCompression.None && options.Recipient is null;

    /// <summary>The bytes to send, their digest, and what the manifest says of them, as the ledger keeps it; null when the bytes are not those that were recorded.</summary>
    public async Task<(SealedBytes Sealed, string Digest, string Parameters)?> SealAsync(string key, int number, RawPart raw, ContentDigest recorded, CancellationToken cancellationToken)
    {
        if (IsPlain) return recorded.Matches(raw.Bytes) ? (new SealedBytes(raw.Bytes.ToArray()), (recorded.Algorithm == options.Digest ? recorded : ContentDigest.Of(options.Digest, raw.Bytes)).ToString(), Plain) : null;
        return await SealAsync(key, number, raw, recorded, raw.Buffers.TakeSealed(raw.Bytes.Length), cancellationToken).ConfigureAwait(false);
    }

    private async Task<(SealedBytes Sealed, string Digest, string Parameters)?> SealAsync(
        string key, int number, RawPart raw, ContentDigest recorded, MemoryStream memory, CancellationToken cancellationToken)
    {
        using var content = raw.Open();
        var part = await SealedPart.SealAsync(
            content, memory,
            new PartSealingOptions
            {
                Compression = options.Compression,
                Recipient = options.Recipient,
                Digest = options.Digest,
                RawDigest = recorded.Algorithm,
                Provider = options.Provider,
                Context = PartSeal.ContextOf(key, number),
            },
            cancellationToken).ConfigureAwait(false);
        if (!recorded.Equals(part.RawDigest)) return null;
        var seal = new RecordedSeal { Size = part.Length, Seal = PartSeal.Of(part) };
        return (new SealedBytes(memory, raw.Buffers), part.Digest!.ToString(), JsonSerializer.Serialize(seal, SealJson.Default.RecordedSeal));
    }

    /// <summary>How a part was sealed; null where it was not.</summary>
    public static PartSeal? SealOf(string? parameters) => Recorded(parameters)?.Seal;

    /// <summary>What the manifest says of a part.</summary>
    public static ManifestPart Describe(int number, string digest, long rawLength, string? parameters)
    {
        var recorded = Recorded(parameters);
        return new ManifestPart { Number = number, Digest = ContentDigest.Parse(digest), Size = recorded?.Size ?? rawLength, Seal = recorded?.Seal };
    }

    private static RecordedSeal? Recorded(string? parameters) => parameters is null or Plain ? null : JsonSerializer.Deserialize(parameters, SealJson.Default.RecordedSeal);
}
