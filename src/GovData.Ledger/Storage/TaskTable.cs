using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>The table <c>task</c>. A step is begun by raising its epoch and confirmed only by who raised it last: right at every isolation level.</summary>
internal sealed class TaskTable(LedgerSession session)
{
    private const string Columns = "kind, number, state, epoch, range_start, range_length, raw_digest, sealed_digest, spool, submission_key, seal_parameters";
    private const string Order = "t.number, t.submission_key";
    private const string Step = " WHERE unit = @unit AND submission_key = @key AND kind = @kind AND number = @number ";
    private const string Mine = Step + "AND epoch = @mine AND state <> 'done'";

    /// <summary>Not done, due, and nobody's: never leased, given back, or its lease over by the database's clock.</summary>
    private string Claimable { get; } =
        $"state <> 'done' AND (not_before IS NULL OR not_before <= {session.Dialect.Now}) AND (lease_until IS NULL OR lease_until < {session.Dialect.Now})";

    public Task InsertAsync(string key, TaskRow task, int epoch = 0) => session.ExecuteAsync(
        "INSERT INTO $task (unit, submission_key, kind, number, state, epoch, range_start, range_length, raw_digest) VALUES (@unit, @key, @kind, @number, @state, @epoch, @start, @length, @raw)",
        ("key", key), ("kind", task.Kind), ("number", task.Number), ("state", task.State), ("epoch", epoch), ("start", task.Start), ("length", task.Length), ("raw", task.RawDigest));

    /// <summary>Takes the parts from a number on from whoever holds them.</summary>
    public Task TakeBackPartsAsync(string key, int from) => session.ExecuteAsync(
        "UPDATE $task SET epoch = epoch + 1, owner = NULL, lease_until = NULL WHERE unit = @unit AND submission_key = @key AND kind = 'part' AND number >= @from", ("key", key), ("from", from));

    /// <summary>Removes the parts from a number on.</summary>
    public Task DeletePartsAsync(string key, int from) =>
        session.ExecuteAsync("DELETE FROM $task WHERE unit = @unit AND submission_key = @key AND kind = 'part' AND number >= @from", ("key", key), ("from", from));

    public Task DeleteAsync(string key) => session.ExecuteAsync("DELETE FROM $task WHERE unit = @unit AND submission_key = @key", ("key", key));

    public Task<List<TaskRow>> ListAsync(string key) => session.QueryAsync(
        $"SELECT {Columns} FROM $task WHERE unit = @unit AND submission_key = @key ORDER BY kind, number", Read, int.MaxValue, ("key", key));

    /// <summary>The one step of a kind that a submission has once.</summary>
    public async Task<TaskRow> FindAsync(string key, string kind) => (await session.QueryAsync(
        $"SELECT {Columns} FROM $task WHERE unit = @unit AND submission_key = @key AND kind = @kind", Read, 2, ("key", key), ("kind", kind)).ConfigureAwait(false)).Single();

    /// <summary>Of each kind: how many steps there are, how many are done, and how often one was begun again.</summary>
    public Task<List<TaskCount>> CountAsync(string key) => session.QueryAsync(
        "SELECT kind, COUNT(*), SUM(CASE WHEN state = 'done' THEN 1 ELSE 0 END), SUM(CASE WHEN epoch > 1 THEN epoch - 1 ELSE 0 END) FROM $task WHERE unit = @unit AND submission_key = @key GROUP BY kind",
        row => new TaskCount(row.GetString(0), Number(row, 1), Number(row, 2), Number(row, 3)), int.MaxValue, ("key", key));

    /// <summary>The digest of each part as it is sent, in the order of their numbers.</summary>
    public Task<List<(int Number, string? Digest)>> SealedAsync(string key) => session.QueryAsync(
        "SELECT number, sealed_digest FROM $task WHERE unit = @unit AND submission_key = @key AND kind = 'part' ORDER BY number",
        row => (Number(row, 0), row.IsDBNull(1) ? null : row.GetString(1)), int.MaxValue, ("key", key));

    /// <summary>The names of all spool files that a step still needs.</summary>
    public Task<List<string>> SpooledAsync() =>
        session.QueryAsync("SELECT spool FROM $task WHERE unit = @unit AND spool IS NOT NULL AND state = 'sealed'", row => row.GetString(0));

    /// <summary>Steps of a kind that could be claimed now, whose submission is at the stage for it, from a number upwards.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="from">The lowest number: workers that begin at different places seldom meet.</param>
    /// <param name="most">The most to read.</param>
    /// <param name="key">Only this submission's; null for all.</param>
    /// <param name="skipLocked">Pass over rows that another transaction has locked.</param>
    public Task<List<TaskRow>> CandidatesAsync(string kind, int from, int most, string? key, bool skipLocked)
    {
        var (condition, values) = Candidates(kind, from, key);
        return session.QueryAsync(session.Dialect.SelectFirst(most, Columns, "$task t", condition, Order, skipLocked), Read, most, [.. values]);
    }

    /// <summary>Claims up to so many of them for so long, by one statement; for a dialect that <see cref="LedgerDialect.ClaimsAtOnce"/>.</summary>
    public async Task<List<TaskRow>> ClaimAsync(string kind, int most, string? key, string owner, TimeSpan duration)
    {
        var (condition, values) = Candidates(kind, 0, key);
        var first = session.Dialect.SelectFirst(most, "t.unit, t.submission_key, t.kind, t.number, t.epoch", "$task t", condition, Order, skipLocked: true);
        var claimed = await session.QueryAsync(
            $"WITH c AS ({first}) UPDATE $task AS m SET epoch = m.epoch + 1, owner = @owner, lease_until = {session.Dialect.Now} + @ttl FROM c " +
            "WHERE m.unit = c.unit AND m.submission_key = c.submission_key AND m.kind = c.kind AND m.number = c.number AND m.epoch = c.epoch " +
            "RETURNING m." + Columns.Replace(", ", ", m."),
            Read, most, [.. values, ("owner", owner), ("ttl", (long)duration.TotalMilliseconds)]).ConfigureAwait(false);
        return [.. claimed.OrderBy(task => task.Number)];
    }

    private (string Condition, List<(string Name, object? Value)> Values) Candidates(string kind, int from, string? key)
    {
        var condition = "t.unit = @unit AND t.kind = @kind AND t.number >= @from AND " + Claimable + MetaTable.IsReconciled + MetaTable.IsNotPaused +
            " AND EXISTS (SELECT 1 FROM $submission s WHERE s.unit = t.unit AND s.submission_key = t.submission_key AND s.stage = @stage)";
        List<(string Name, object? Value)> values = [("kind", kind), ("from", from), ("stage", TaskKinds.StageOf(kind)), new MetaTable(session).UnitReconciled, new MetaTable(session).UnitPaused];
        return key is null ? (condition, values) : (condition + " AND t.submission_key = @key", [.. values, ("key", key)]);
    }

    /// <summary>The highest number of a kind with work left; 0 when there is none.</summary>
    public async Task<int> HighestAsync(string kind) => (await session.QueryAsync(
        "SELECT MAX(number) FROM $task WHERE unit = @unit AND kind = @kind AND state <> 'done'", row => row.IsDBNull(0) ? 0 : Number(row, 0), 1, ("kind", kind)).ConfigureAwait(false))[0];

    /// <summary>Claims a step for so long, if it is as it was seen and still anybody's; false when another worker was first.</summary>
    public async Task<bool> ClaimAsync(TaskRow seen, string owner, TimeSpan duration) => await session.ExecuteAsync(
        $"UPDATE $task SET epoch = epoch + 1, owner = @owner, lease_until = {session.Dialect.Now} + @ttl" + Step + "AND epoch = @seen AND " + Claimable + MetaTable.IsReconciled + MetaTable.IsNotPaused,
        ("key", seen.Key), ("kind", seen.Kind), ("number", seen.Number), ("seen", seen.Epoch), ("owner", owner), ("ttl", (long)duration.TotalMilliseconds),
        new MetaTable(session).UnitReconciled, new MetaTable(session).UnitPaused).ConfigureAwait(false) == 1;

    /// <summary>Begins a step, also one that another worker holds; false when it was begun anew meanwhile, or ended.</summary>
    public async Task<bool> ClaimAsync(string key, TaskRow seen, string owner) => await session.ExecuteAsync(
        "UPDATE $task SET epoch = epoch + 1, owner = @owner, lease_until = NULL" + Step + "AND epoch = @seen AND state <> 'done'" + MetaTable.IsReconciled + MetaTable.IsNotPaused,
        ("key", key), ("kind", seen.Kind), ("number", seen.Number), ("seen", seen.Epoch), ("owner", owner), new MetaTable(session).UnitReconciled, new MetaTable(session).UnitPaused).ConfigureAwait(false) == 1;

    /// <summary>Holds on to a step for so long from now; false when it is lost.</summary>
    public async Task<bool> RenewAsync(string key, TaskRow mine, TimeSpan duration) => await session.ExecuteAsync(
        $"UPDATE $task SET lease_until = {session.Dialect.Now} + @ttl" + Mine,
        ("key", key), ("kind", mine.Kind), ("number", mine.Number), ("mine", mine.Epoch), ("ttl", (long)duration.TotalMilliseconds)).ConfigureAwait(false) == 1;

    /// <summary>Gives a step back: anybody may claim it after so long; false when it is lost.</summary>
    public async Task<bool> ReleaseAsync(string key, TaskRow mine, TimeSpan wait) => await session.ExecuteAsync(
        $"UPDATE $task SET owner = NULL, lease_until = NULL, not_before = {session.Dialect.Now} + @wait" + Mine,
        ("key", key), ("kind", mine.Kind), ("number", mine.Number), ("mine", mine.Epoch), ("wait", (long)wait.TotalMilliseconds)).ConfigureAwait(false) == 1;

    /// <summary>Commits the intent to send: what the sealed bytes are and where they lie.</summary>
    public async Task<bool> SealAsync(string key, TaskRow mine, string digest, string parameters, string spool) => await session.ExecuteAsync(
        "UPDATE $task SET state = 'sealed', sealed_digest = @digest, seal_parameters = @parameters, spool = @spool" + Mine,
        ("key", key), ("kind", mine.Kind), ("number", mine.Number), ("mine", mine.Epoch), ("digest", digest), ("parameters", parameters), ("spool", spool))
        .ConfigureAwait(false) == 1;

    public async Task<bool> FinishAsync(string key, TaskRow mine) => await session.ExecuteAsync(
        "UPDATE $task SET state = 'done', spool = NULL, lease_until = NULL" + Mine,
        ("key", key), ("kind", mine.Kind), ("number", mine.Number), ("mine", mine.Epoch)).ConfigureAwait(false) == 1;

    /// <summary>Ends every step: what they were for has come to an end elsewhere.</summary>
    public Task EndAsync(string key) => session.ExecuteAsync(
        "UPDATE $task SET state = 'done', spool = NULL, lease_until = NULL WHERE unit = @unit AND submission_key = @key AND state <> 'done'", ("key", key));

    /// <summary>Has a part sent again that was done: the center holds something else.</summary>
    public Task<int> ReopenAsync(string key, int part) => session.ExecuteAsync(
        "UPDATE $task SET state = 'ready', spool = NULL, sealed_digest = NULL, seal_parameters = NULL" + Step + "AND state = 'done'", ("key", key), ("kind", TaskKinds.Part), ("number", part));

    private static int Number(DbDataReader row, int column) => Convert.ToInt32(row.GetValue(column), CultureInfo.InvariantCulture);

    private static TaskRow Read(DbDataReader row) => new()
    {
        Kind = row.GetString(0),
        Number = Number(row, 1),
        State = row.GetString(2),
        Epoch = Number(row, 3),
        Start = Convert.ToInt64(row.GetValue(4), CultureInfo.InvariantCulture),
        Length = Convert.ToInt64(row.GetValue(5), CultureInfo.InvariantCulture),
        RawDigest = row.IsDBNull(6) ? "" : row.GetString(6),
        SealedDigest = row.IsDBNull(7) ? null : row.GetString(7),
        Spool = row.IsDBNull(8) ? null : row.GetString(8),
        Key = row.GetString(9),
        SealParameters = row.IsDBNull(10) ? null : row.GetString(10),
    };
}
