using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using System.Threading.Tasks;
using GovData.Ledger;

namespace GovData.Throughput.Ledgers;

/// <summary>A ledger with one announced submission of so many parts.</summary>
internal static class Shelf
{
    public const string Key = "11500000MB1000010R.bench.2026.FULL.1";
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private const string Digest = "sha-256:0000000000000000000000000000000000000000000000000000000000000000";
    private const string Then = "2026-01-01T00:00:00.000Z";

    public static LedgerDatabase Open(Func<DbConnection> connect, LedgerDialect dialect, string prefix) =>
        new(connect, dialect, new LedgerOptions { SpoolDirectory = "none", EnsureCreated = true, TablePrefix = prefix, Connections = 1 });

    public static Task FillAsync(LedgerDatabase database, int parts) => database.WriteAsync(
        async session =>
        {
            var (submissions, tasks) = (new SubmissionTable(session), new TaskTable(session));
            await submissions.InsertAsync(Key, 1, "{}", Then);
            await submissions.MoveAsync(Key, SubmissionStage.Recorded, SubmissionStage.Announced, null, Then);
            foreach (var number in Enumerable.Range(1, parts))
                await tasks.InsertAsync(Key, new TaskRow { Kind = TaskKinds.Part, Number = number, Length = 4 << 20, RawDigest = Digest });
            return true;
        },
        default);

    public static TaskLeases Worker(LedgerDatabase database, string name) => new(database, TimeProvider.System, name, Lease, TimeSpan.FromSeconds(2));

    /// <summary>Confirms a part as a worker does; false when it is lost.</summary>
    public static Task<bool> FinishAsync(LedgerDatabase database, LeasedTask task) =>
        database.WriteOneAsync(session => new TaskTable(session).FinishAsync(task.Key, task.Row), default);

    /// <summary>The same for a batch in one commit; gives how many were not lost.</summary>
    public static Task<int> FinishAsync(LedgerDatabase database, IReadOnlyList<LeasedTask> tasks) => database.WriteAsync(
        async session =>
        {
            var (table, done) = (new TaskTable(session), 0);
            foreach (var task in tasks)
                if (await table.FinishAsync(task.Key, task.Row)) done++;
            return done;
        },
        default);
}
