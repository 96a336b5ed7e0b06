using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Reads what is recorded under a key.</summary>
internal static class RecordReader
{
    public static RecordedPlan Plan(SubmissionRow row) => JsonSerializer.Deserialize(row.Plan, StepsJson.Default.RecordedPlan)!;

    /// <summary>The receipt that was verified before it was kept; null while there is none.</summary>
    public static SubmissionReceipt? Receipt(SubmissionRow row)
    {
        if (row.Receipt is null) return null;
        var document = SignedDocument.Parse(row.Receipt);
        var receipt = JsonSerializer.Deserialize(document.Payload.Span, StepsJson.Default.SubmissionReceipt)!;
        receipt.Document = document;
        return receipt;
    }

    public static async Task<SubmissionRow> RowAsync(this Bench bench, string key, CancellationToken cancellationToken) =>
        await bench.Database.ReadAsync(session => new SubmissionTable(session).FindAsync(key), cancellationToken).ConfigureAwait(false)
        ?? throw new KeyNotFoundException($"The ledger does not hold {key}.");

    public static Task<List<TaskRow>> TasksAsync(this Bench bench, string key, CancellationToken cancellationToken) =>
        bench.Database.ReadAsync(session => new TaskTable(session).ListAsync(key), cancellationToken);

    public static async Task<TaskRow> TaskAsync(this Bench bench, string key, string kind, CancellationToken cancellationToken) =>
        (await bench.TasksAsync(key, cancellationToken).ConfigureAwait(false)).Single(task => task.Kind == kind);
}
