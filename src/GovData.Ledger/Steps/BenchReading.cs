using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>Reads where a submission stands.</summary>
internal static class BenchReading
{
    public static async Task<SubmissionRow> RowAsync(this Bench bench, string key, CancellationToken cancellationToken) =>
        await bench.Database.ReadAsync(session => new SubmissionTable(session).FindAsync(key), cancellationToken).ConfigureAwait(false)
        ?? throw new KeyNotFoundException($"The ledger does not hold {key}.");

    public static Task<List<TaskRow>> TasksAsync(this Bench bench, string key, CancellationToken cancellationToken) =>
        bench.Database.ReadAsync(session => new TaskTable(session).ListAsync(key), cancellationToken);

    public static async Task<TaskRow> TaskAsync(this Bench bench, string key, string kind, CancellationToken cancellationToken) =>
        (await bench.TasksAsync(key, cancellationToken).ConfigureAwait(false)).Single(task => task.Kind == kind);
}
