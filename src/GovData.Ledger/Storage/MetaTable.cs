using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>
/// What the ledger knows about itself: the edition of its tables, and its generation, which rises when it is restored from a backup. Each unit then has to be
/// reconciled with the center up to that generation before anything of it is claimed.
/// </summary>
internal sealed class MetaTable(LedgerSession session)
{
    public const string Edition = "edition";
    public const string OldestEdition = "oldest_edition";
    public const string Generation = "generation";

    /// <summary>A condition, to stand behind others: the unit is reconciled up to the ledger's generation. Its parameter is <see cref="UnitReconciled"/>.</summary>
    public const string IsReconciled =
        " AND NOT EXISTS (SELECT 1 FROM $meta g WHERE g.name = 'generation' AND g.value <> COALESCE((SELECT r.value FROM $meta r WHERE r.name = @reconciled), '1'))";

    /// <summary>A condition, to stand behind others: the unit is not paused. Its parameter is <see cref="UnitPaused"/>.</summary>
    public const string IsNotPaused = " AND NOT EXISTS (SELECT 1 FROM $meta p WHERE p.name = @paused)";

    private const string First = "1";

    /// <summary>Under this name stands the generation that the unit is reconciled with.</summary>
    public (string Name, object? Value) UnitReconciled => ("reconciled", "reconciled:" + session.Unit);

    /// <summary>A row of this name is there while the unit is paused.</summary>
    public (string Name, object? Value) UnitPaused => ("paused", "paused:" + session.Unit);

    public async Task<string?> ReadAsync(string name)
    {
        var values = await session.QueryAsync("SELECT value FROM $meta WHERE name = @name", r => r.GetString(0), 1, ("name", name)).ConfigureAwait(false);
        return values.FirstOrDefault();
    }

    public async Task<int> GenerationAsync() =>
        int.Parse(await ReadAsync(Generation).ConfigureAwait(false) ?? First, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Begins a new generation: from now on every unit must be reconciled before anything of it is claimed.</summary>
    public async Task<int> RaiseGenerationAsync()
    {
        await TouchAsync().ConfigureAwait(false);
        var next = await GenerationAsync().ConfigureAwait(false) + 1;
        await session.ExecuteAsync("UPDATE $meta SET value = @value WHERE name = 'generation'", ("value", Text(next))).ConfigureAwait(false);
        return next;
    }

    /// <summary>Begins a generation unless it has begun: what is sent from now on comes after all that was sent before it.</summary>
    public async Task<int> RaiseGenerationAsync(int least)
    {
        await TouchAsync().ConfigureAwait(false);
        var now = await GenerationAsync().ConfigureAwait(false);
        if (now >= least) return now;
        await session.ExecuteAsync("UPDATE $meta SET value = @value WHERE name = 'generation'", ("value", Text(least))).ConfigureAwait(false);
        return least;
    }

    /// <summary>Whether the unit must be reconciled with the center before anything of it is claimed.</summary>
    public async Task<bool> MustReconcileAsync() =>
        Text(await GenerationAsync().ConfigureAwait(false)) != (await ReadAsync((string)UnitReconciled.Value!).ConfigureAwait(false) ?? First);

    /// <summary>Records that the unit is reconciled with the center up to a generation.</summary>
    public async Task ReconciledAsync(int generation)
    {
        var (name, value) = ((string)UnitReconciled.Value!, Text(generation));
        if (await session.ExecuteAsync("UPDATE $meta SET value = @value WHERE name = @name", ("value", value), ("name", name)).ConfigureAwait(false) == 0)
            await session.ExecuteAsync("INSERT INTO $meta (name, value) VALUES (@name, @value)", ("name", name), ("value", value)).ConfigureAwait(false);
    }

    /// <summary>Whether nothing of the unit is claimed until it is unpaused.</summary>
    public async Task<bool> IsPausedAsync() => await ReadAsync((string)UnitPaused.Value!).ConfigureAwait(false) is not null;

    public async Task<bool> PauseAsync()
    {
        await TouchAsync().ConfigureAwait(false);
        return await IsPausedAsync().ConfigureAwait(false)
            || await session.ExecuteAsync("INSERT INTO $meta (name, value) VALUES (@paused, @value)", UnitPaused, ("value", "yes")).ConfigureAwait(false) == 1;
    }

    public Task<int> UnpauseAsync() => session.ExecuteAsync("DELETE FROM $meta WHERE name = @paused", UnitPaused);

    /// <summary>Why nothing of the unit is claimed; null when it may be.</summary>
    public async Task<LedgerConflictKind?> WhyNotAsync() =>
        await MustReconcileAsync().ConfigureAwait(false) ? LedgerConflictKind.NotReconciled
        : await IsPausedAsync().ConfigureAwait(false) ? LedgerConflictKind.Paused
        : null;

    /// <summary>Proves that the ledger can be written: touches a row without changing it.</summary>
    public Task<int> TouchAsync() => session.ExecuteAsync("UPDATE $meta SET value = value WHERE name = @name", ("name", Edition));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
