using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>The table <c>task</c>. A step is begun by raising its epoch and confirmed only by who raised it last: right at every isolation level.</summary>
internal sealed class TaskTable(LedgerSession session)
{
    private const string Step = " WHERE submission_key = @key AND kind = @kind AND number = @number ";

    public Task InsertAsync(string key, TaskRow task) => session.ExecuteAsync(
        "INSERT INTO $task (submission_key, kind, number, state, range_start, range_length, raw_digest) VALUES (@key, @kind, @number, @state, @start, @length, @raw)",
        ("key", key), ("kind", task.Kind), ("number", task.Number), ("state", task.State), ("start", task.Start), ("length", task.Length), ("raw", task.RawDigest));

    public Task DeleteAsync(string key) => session.ExecuteAsync("DELETE FROM $task WHERE submission_key = @key", ("key", key));

    public Task<List<TaskRow>> ListAsync(string key) => session.QueryAsync(
        "SELECT kind, number, state, epoch, range_start, range_length, raw_digest, sealed_digest, spool FROM $task WHERE submission_key = @key ORDER BY kind, number",
        Read, int.MaxValue, ("key", key));

    /// <summary>The names of all spool files that a step still needs.</summary>
    public Task<List<string>> SpooledAsync() =>
        session.QueryAsync("SELECT spool FROM $task WHERE spool IS NOT NULL AND state = 'sealed'", row => row.GetString(0));

    /// <summary>Begins a step; false when another worker began it meanwhile, or ended it.</summary>
    public async Task<bool> ClaimAsync(string key, TaskRow seen, string owner) => await session.ExecuteAsync(
        "UPDATE $task SET epoch = epoch + 1, owner = @owner" + Step + "AND epoch = @seen AND state <> 'done'",
        ("key", key), ("kind", seen.Kind), ("number", seen.Number), ("seen", seen.Epoch), ("owner", owner)).ConfigureAwait(false) == 1;

    /// <summary>Commits the intent to send: what the sealed bytes are and where they lie.</summary>
    public async Task<bool> SealAsync(string key, TaskRow mine, string digest, string parameters, string spool) => await session.ExecuteAsync(
        "UPDATE $task SET state = 'sealed', sealed_digest = @digest, seal_parameters = @parameters, spool = @spool" + Step + "AND epoch = @mine AND state <> 'done'",
        ("key", key), ("kind", mine.Kind), ("number", mine.Number), ("mine", mine.Epoch), ("digest", digest), ("parameters", parameters), ("spool", spool))
        .ConfigureAwait(false) == 1;

    public async Task<bool> FinishAsync(string key, TaskRow mine) => await session.ExecuteAsync(
        "UPDATE $task SET state = 'done', spool = NULL" + Step + "AND epoch = @mine AND state <> 'done'",
        ("key", key), ("kind", mine.Kind), ("number", mine.Number), ("mine", mine.Epoch)).ConfigureAwait(false) == 1;

    private static TaskRow Read(DbDataReader row) => new()
    {
        Kind = row.GetString(0),
        Number = Convert.ToInt32(row.GetValue(1), CultureInfo.InvariantCulture),
        State = row.GetString(2),
        Epoch = Convert.ToInt32(row.GetValue(3), CultureInfo.InvariantCulture),
        Start = Convert.ToInt64(row.GetValue(4), CultureInfo.InvariantCulture),
        Length = Convert.ToInt64(row.GetValue(5), CultureInfo.InvariantCulture),
        RawDigest = row.IsDBNull(6) ? "" : row.GetString(6),
        SealedDigest = row.IsDBNull(7) ? null : row.GetString(7),
        Spool = row.IsDBNull(8) ? null : row.GetString(8),
    };
}
