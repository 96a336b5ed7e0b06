using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>The table <c>submission</c>.</summary>
internal sealed class SubmissionTable(LedgerSession session)
{
    private const string Columns = "SELECT submission_key, stage, generation, \"plan\", CASE WHEN manifest IS NULL THEN 0 ELSE 1 END, receipt, reason, created_at, updated_at FROM $submission ";

    public Task InsertAsync(string key, int generation, string plan, string at, SubmissionStage stage = SubmissionStage.Recorded) => session.ExecuteAsync(
        "INSERT INTO $submission (unit, submission_key, stage, generation, \"plan\", created_at, updated_at) VALUES (@unit, @key, @stage, @generation, @plan, @at, @at)",
        ("key", key), ("stage", StageText.Write(stage)), ("generation", generation), ("plan", plan), ("at", at));

    public async Task<SubmissionRow?> FindAsync(string key) =>
        (await session.QueryAsync(Columns + "WHERE unit = @unit AND submission_key = @key", Read, 1, ("key", key)).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>The frozen manifest as it was signed; null while there is none.</summary>
    public async Task<string?> ManifestAsync(string key) => (await session.QueryAsync(
        "SELECT manifest FROM $submission WHERE unit = @unit AND submission_key = @key", row => row.IsDBNull(0) ? null : row.GetString(0), 1, ("key", key)).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>All keys, the oldest first.</summary>
    public Task<List<string>> KeysAsync() => session.QueryAsync("SELECT submission_key FROM $submission WHERE unit = @unit ORDER BY created_at, submission_key", row => row.GetString(0));

    /// <summary>Those with work left, the oldest first.</summary>
    public Task<List<SubmissionRow>> UnfinishedAsync() =>
        session.QueryAsync(Columns + $"WHERE unit = @unit AND stage IN ({StageText.Unfinished}) ORDER BY created_at, submission_key", Read);

    /// <summary>Goes from one stage to the next; false when it had left that stage already.</summary>
    public async Task<bool> MoveAsync(string key, SubmissionStage from, SubmissionStage to, string? reason, string at) => await session.ExecuteAsync(
        "UPDATE $submission SET stage = @to, reason = @reason, updated_at = @at WHERE unit = @unit AND submission_key = @key AND stage = @from",
        ("key", key), ("from", StageText.Write(from)), ("to", StageText.Write(to)), ("reason", reason), ("at", at)).ConfigureAwait(false) == 1;

    /// <summary>Freezes the manifest by compare-and-set: the first one stays for ever.</summary>
    public async Task<bool> FreezeAsync(string key, string manifest, string at, SubmissionStage stage = SubmissionStage.Closing) => await session.ExecuteAsync(
        "UPDATE $submission SET manifest = @manifest, stage = @stage, updated_at = @at WHERE unit = @unit AND submission_key = @key AND stage IN ('announced', 'packing') AND manifest IS NULL",
        ("key", key), ("manifest", manifest), ("at", at), ("stage", StageText.Write(stage))).ConfigureAwait(false) == 1;

    /// <summary>Keeps others from freezing, recalling or cutting it anew before this transaction ends; false when its parts are not to be changed any more.</summary>
    public async Task<bool> LockAsync(string key) => await session.ExecuteAsync(
        "UPDATE $submission SET updated_at = updated_at WHERE unit = @unit AND submission_key = @key AND stage = 'announced' AND manifest IS NULL", ("key", key)).ConfigureAwait(false) == 1;

    /// <summary>Keeps what is bound to a key after its rows were cut anew.</summary>
    public Task ReplanAsync(string key, string plan) =>
        session.ExecuteAsync("UPDATE $submission SET \"plan\" = @plan WHERE unit = @unit AND submission_key = @key AND stage = 'announced'", ("key", key), ("plan", plan));

    public Task KeepReceiptAsync(string key, string receipt) =>
        session.ExecuteAsync("UPDATE $submission SET receipt = @receipt WHERE unit = @unit AND submission_key = @key", ("key", key), ("receipt", receipt));

    /// <summary>Makes room for a new plan under a key whose announcement was refused; its evidence stays.</summary>
    public Task ReplaceAsync(string key, int generation, string plan, string at, SubmissionStage stage = SubmissionStage.Recorded) => session.ExecuteAsync(
        "UPDATE $submission SET stage = @stage, generation = @generation, \"plan\" = @plan, reason = NULL, updated_at = @at WHERE unit = @unit AND submission_key = @key AND stage = 'refused'",
        ("key", key), ("stage", StageText.Write(stage)), ("generation", generation), ("plan", plan), ("at", at));

    /// <summary>Gives what has work left the ledger's generation, so that the center takes what is sent now before what was sent by a ledger since restored.</summary>
    public Task<int> RaiseAsync(int generation) => session.ExecuteAsync(
        $"UPDATE $submission SET generation = @generation WHERE unit = @unit AND generation < @generation AND stage IN ({StageText.Unfinished})", ("generation", generation));

    private static SubmissionRow Read(DbDataReader row) => new()
    {
        Key = row.GetString(0),
        Stage = StageText.Read(row.GetString(1)),
        Generation = Convert.ToInt32(row.GetValue(2), System.Globalization.CultureInfo.InvariantCulture),
        Plan = row.GetString(3),
        IsFrozen = Convert.ToInt32(row.GetValue(4), System.Globalization.CultureInfo.InvariantCulture) == 1,
        Receipt = row.IsDBNull(5) ? null : row.GetString(5),
        Reason = row.IsDBNull(6) ? null : row.GetString(6),
        CreatedAt = row.GetString(7),
        UpdatedAt = row.GetString(8),
    };
}
