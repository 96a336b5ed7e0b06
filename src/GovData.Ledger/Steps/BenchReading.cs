using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Reads where a submission stands.</summary>
internal static class BenchReading
{
    public static async Task<SubmissionRow> RowAsync(this Bench bench, string key, CancellationToken cancellationToken) =>
        await bench.Database.ReadAsync(session => new SubmissionTable(session).FindAsync(key), cancellationToken).ConfigureAwait(false)
        ?? throw Unknown(key);

    public static KeyNotFoundException Unknown(string key) => new(Wording.Of($"台账中没有 {key}。", $"The ledger does not hold {key}."));

    public static Task<List<TaskRow>> TasksAsync(this Bench bench, string key, CancellationToken cancellationToken) =>
        bench.Database.ReadAsync(session => new TaskTable(session).ListAsync(key), cancellationToken);

    public static Task<TaskRow> TaskAsync(this Bench bench, string key, string kind, CancellationToken cancellationToken) =>
        bench.Database.ReadAsync(session => new TaskTable(session).FindAsync(key, kind), cancellationToken);

    /// <summary>The frozen manifest, exactly as it was signed; null while there is none.</summary>
    public static async Task<SignedDocument?> ManifestAsync(this Bench bench, SubmissionRow row, CancellationToken cancellationToken) =>
        row.IsFrozen && await bench.Database.ReadAsync(session => new SubmissionTable(session).ManifestAsync(row.Key), cancellationToken).ConfigureAwait(false) is { } manifest
            ? SignedDocument.Parse(manifest)
            : null;

    /// <summary>The center's receipt. A rightly signed one counts only for what was sent.</summary>
    public static async Task<SubmissionReceipt> ReceiptAsync(this Bench bench, SubmissionRow row, CancellationToken cancellationToken)
    {
        var receipt = await bench.Center.GetReceiptAsync(row.Key, cancellationToken).ConfigureAwait(false);
        return await bench.FitsAsync(receipt, row, cancellationToken).ConfigureAwait(false)
            ? receipt
            : throw new TransportException(TransportFailure.SignatureInvalid, detail: "a receipt that does not fit the manifest that was sent");
    }

    /// <summary>Whether a receipt is of what the ledger knows of the submission; it may have lost the manifest, or all of it.</summary>
    public static async Task<bool> FitsAsync(this Bench bench, SubmissionReceipt receipt, SubmissionRow row, CancellationToken cancellationToken)
    {
        var plan = RecordReader.Plan(row);
        var manifest = await bench.ManifestAsync(row, cancellationToken).ConfigureAwait(false);
        var cites = manifest is null || receipt.ManifestDigest?.Matches(manifest.Payload.Span) == true;
        return cites && (plan.IsRebuilt || (receipt.Department == plan.Department && receipt.RowsStored + receipt.RowsRejected == plan.Rows));
    }
}
