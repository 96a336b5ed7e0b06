using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>The step <c>recall</c> in the table <c>task</c>: at most one of a submission, there from when the recall is meant until its end.</summary>
internal sealed class RecallTable(LedgerSession session)
{
    private const string Step = " WHERE unit = @unit AND submission_key = @key AND kind = 'recall'";

    /// <summary>The recall that is meant and has not come to its end.</summary>
    public async Task<RecordedRecall?> FindAsync(string key)
    {
        var found = await session.QueryAsync("SELECT seal_parameters FROM $task" + Step + " AND state <> 'done'", row => row.GetString(0), 1, ("key", key)).ConfigureAwait(false);
        return found.Count == 0 ? null : RecordedRecall.Read(found[0]);
    }

    /// <summary>Whether a recall was ever meant, also one that was refused.</summary>
    public async Task<bool> WasRecordedAsync(string key) =>
        (await session.QueryAsync("SELECT number FROM $task" + Step, row => row.GetInt32(0), 1, ("key", key)).ConfigureAwait(false)).Count > 0;

    /// <summary>Records a recall, also where an earlier one was refused.</summary>
    public async Task RecordAsync(string key, RecordedRecall recall)
    {
        var again = await session.ExecuteAsync(
            "UPDATE $task SET state = 'sealed', epoch = epoch + 1, owner = NULL, lease_until = NULL, not_before = NULL, seal_parameters = @recall" + Step,
            ("key", key), ("recall", recall.Write())).ConfigureAwait(false);
        if (again > 0) return;
        await session.ExecuteAsync(
            "INSERT INTO $task (unit, submission_key, kind, number, state, seal_parameters) VALUES (@unit, @key, 'recall', 0, 'sealed', @recall)",
            ("key", key), ("recall", recall.Write())).ConfigureAwait(false);
    }

    /// <summary>Says where a recall that is meant goes back to.</summary>
    public Task ChangeAsync(string key, RecordedRecall recall) =>
        session.ExecuteAsync("UPDATE $task SET seal_parameters = @recall" + Step, ("key", key), ("recall", recall.Write()));

    public Task EndAsync(string key) => session.ExecuteAsync("UPDATE $task SET state = 'done', lease_until = NULL" + Step, ("key", key));

    /// <summary>Takes the parts on their way out of the spool's books; gives their files, to be deleted after the commit.</summary>
    public async Task<IReadOnlyList<string>> DropPartsAsync(string key)
    {
        var files = await session.QueryAsync(
            "SELECT spool FROM $task WHERE unit = @unit AND submission_key = @key AND spool IS NOT NULL", row => row.GetString(0), int.MaxValue, ("key", key)).ConfigureAwait(false);
        await session.ExecuteAsync("UPDATE $task SET spool = NULL WHERE unit = @unit AND submission_key = @key AND spool IS NOT NULL", ("key", key)).ConfigureAwait(false);
        return [.. files.Distinct()];
    }
}
