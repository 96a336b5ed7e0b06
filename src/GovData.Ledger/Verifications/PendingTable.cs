using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>
/// The table <c>pending</c>: <c>waiting</c> for a verdict, <c>settled</c> with its receipt, <c>told</c> to whoever waits for it; or <c>given-up</c>. A row is settled by one update that finds it
/// waiting, so that of two who asked again one outcome counts.
/// </summary>
internal sealed class PendingTable(LedgerSession session)
{
    public const string Waiting = "waiting";
    public const string Settled = "settled";
    public const string GivenUp = "given-up";

    private const string Row = " WHERE unit = @unit AND pending_key = @key AND state = ";

    public async Task<PendingRow?> FindAsync(string key) => (await ReadAsync(1, "pending_key = @value", ("value", key)).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>Rows of a state, the oldest first.</summary>
    public Task<List<PendingRow>> ListAsync(string state) => ReadAsync(int.MaxValue, "state = @value", ("value", state));

    public Task<int> InsertAsync(string key, string content, string sealedRequest, string now) => session.ExecuteAsync(
        "INSERT INTO $pending (unit, pending_key, state, content, sealed, attempts, kept_at) VALUES (@unit, @key, 'waiting', @content, @sealed, 0, @now)",
        ("key", key), ("content", content), ("sealed", sealedRequest), ("now", now));

    public Task<int> TriedAsync(string key, string problem) => session.ExecuteAsync(
        "UPDATE $pending SET attempts = attempts + 1, problem = @problem" + Row + "'waiting'", ("key", key), ("problem", problem));

    /// <summary>What was sealed is not needed any more, and goes.</summary>
    public Task<int> SettleAsync(string key, string receipt) => session.ExecuteAsync(
        "UPDATE $pending SET state = 'settled', attempts = attempts + 1, problem = NULL, sealed = NULL, receipt = @receipt" + Row + "'waiting'", ("key", key), ("receipt", receipt));

    /// <summary>What was sealed is not needed any more, and goes.</summary>
    public Task<int> GiveUpAsync(string key) => session.ExecuteAsync("UPDATE $pending SET state = 'given-up', sealed = NULL" + Row + "'waiting'", ("key", key));

    /// <summary>What was given up is wanted after all.</summary>
    public Task<int> ReopenAsync(string key, string sealedRequest) => session.ExecuteAsync(
        "UPDATE $pending SET state = 'waiting', sealed = @sealed" + Row + "'given-up'", ("key", key), ("sealed", sealedRequest));

    public Task<int> TellAsync(string key) => session.ExecuteAsync("UPDATE $pending SET state = 'told'" + Row + "'settled'", ("key", key));

    private async Task<List<PendingRow>> ReadAsync(int most, string condition, (string Name, object? Value) value) => await session.QueryAsync(
        "SELECT pending_key, state, content, sealed, attempts, problem, receipt, kept_at FROM $pending WHERE unit = @unit AND " + condition + " ORDER BY kept_at, pending_key",
        row => new PendingRow
        {
            Key = row.GetString(0),
            State = row.GetString(1),
            Content = row.GetString(2),
            Sealed = row.IsDBNull(3) ? null : row.GetString(3),
            Attempts = row.GetInt32(4),
            Problem = row.IsDBNull(5) ? null : row.GetString(5),
            Receipt = row.IsDBNull(6) ? null : row.GetString(6),
            KeptAt = row.GetString(7),
        },
        most, value).ConfigureAwait(false);
}
