using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>What the ledger knows about itself: the edition of its tables, and its generation, which rises when it is restored from a backup.</summary>
internal sealed class MetaTable(LedgerSession session)
{
    public const string Edition = "edition";
    public const string Generation = "generation";

    public async Task<string?> ReadAsync(string name)
    {
        var values = await session.QueryAsync("SELECT value FROM $meta WHERE name = @name", r => r.GetString(0), 1, ("name", name)).ConfigureAwait(false);
        return values.FirstOrDefault();
    }

    public async Task<int> GenerationAsync() =>
        int.Parse(await ReadAsync(Generation).ConfigureAwait(false) ?? "1", NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Proves that the ledger can be written: touches a row without changing it.</summary>
    public Task<int> TouchAsync() => session.ExecuteAsync("UPDATE $meta SET value = value WHERE name = @name", ("name", Edition));
}
