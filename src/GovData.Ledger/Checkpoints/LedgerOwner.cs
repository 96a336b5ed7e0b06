using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Whose a ledger is, by what it holds: a checkpoint in another department's name would break its evidence for good.</summary>
internal static class LedgerOwner
{
    /// <exception cref="LedgerConflictException">It holds what is another department's.</exception>
    public static async Task RequireAsync(LedgerDatabase database, string department, CancellationToken cancellationToken)
    {
        var owner = await database.ReadAsync(FindAsync, cancellationToken).ConfigureAwait(false);
        if (owner.Length > 0 && owner != department)
            throw new LedgerConflictException(LedgerConflictKind.OtherUnit, department + ".checkpoint", Wording.Of($"台账属于 {owner}。", $"The ledger is that of {owner}."));
    }

    /// <summary>The department of the last checkpoint, else of the last submission; empty where neither tells.</summary>
    private static async Task<string> FindAsync(LedgerSession session)
    {
        if (await new CheckpointTable(session).LastAsync().ConfigureAwait(false) is { } last && EvidenceCheckpoint.TryRead(last.Signed, out var checkpoint, out _)) return checkpoint.Department;
        var plans = await session.QueryAsync(session.Dialect.SelectFirst(1, "\"plan\"", "$submission", "unit = @unit", "created_at DESC"), row => row.GetString(0), 1).ConfigureAwait(false);
        return plans.Select(plan => JsonSerializer.Deserialize(plan, LedgerJson.Default.RecordedPlan)!.Department).FirstOrDefault() ?? "";
    }
}
