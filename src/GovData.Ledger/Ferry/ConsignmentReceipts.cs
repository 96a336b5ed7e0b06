using System;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>
/// 摆渡回执 (what the front-end machine brings back for a package): the center's answers. The signed receipt proves itself; all else is the carrier's word.
/// </summary>
public class ConsignmentReceipts
{
    private const int MostBytes = 256 * 1024 * 1024;

    /// <summary>汇聚键: key of the submission.</summary>
    public string Key { get; set; } = "";

    /// <summary>报送部门: social credit code of the packer.</summary>
    public string Department { get; set; } = "";

    /// <summary>Digest of the manifest that was sent.</summary>
    public ContentDigest? ManifestDigest { get; set; }

    /// <summary>数据行数: data rows that were packed.</summary>
    public long Rows { get; set; }

    /// <summary>分片数: parts that were packed.</summary>
    public int Parts { get; set; }

    /// <summary>汇聚状态: where it stands at the center; null when the announcement was refused.</summary>
    public SubmissionState? State { get; set; }

    /// <summary>Why it ended as it did; null when there is nothing to say.</summary>
    public string? Reason { get; set; }

    /// <summary>When the center last changed it; null when the announcement was refused.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>汇聚回执: the receipt as the center signed it; null unless rows are stored.</summary>
    public SignedDocument? Receipt { get; set; }

    /// <summary>质量报告: the exact bytes, JSON; empty before the check has ended.</summary>
    public byte[] Report { get; set => field = value ?? []; } = [];

    /// <summary>A refusal of what was packed, in the center's words; null where there was none.</summary>
    public Problem? Problem { get; set; }

    /// <summary>Reads receipts. Reading verifies nothing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ConsignmentRefusedException">The file holds no receipts.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public static async Task<ConsignmentReceipts> LoadAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous);
        try
        {
            if (file.Length > MostBytes) throw new JsonException("too long");
            return await JsonSerializer.DeserializeAsync(file, FerryJson.Wire.ConsignmentReceipts, cancellationToken).ConfigureAwait(false) is { Key.Length: > 0 } receipts
                ? receipts
                : throw new JsonException("no key");
        }
        catch (JsonException broken)
        {
            throw new ConsignmentRefusedException(ReceiptRefusal.Unreadable(broken.Message), path);
        }
    }

    /// <summary>Writes the receipts: whole, or what was there before stays.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops before the file takes its place.</param>
    /// <exception cref="IOException">The file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written, or is a folder.</exception>
    public async Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        await PrivateFiles.ReplaceAsync(Path.GetFullPath(path), JsonSerializer.SerializeToUtf8Bytes(this, FerryJson.Wire.ConsignmentReceipts), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Key and state.</summary>
    public override string ToString() => $"{Key} {State?.Value ?? Problem?.Code}";

    internal void Take(SubmissionStatus status) => (State, Reason, UpdatedAt) = (status.State, status.Reason, status.UpdatedAt);
}
