using System.Data.Common;
using GovData.Ledger;

namespace GovData.Testing;

/// <summary>
/// 方言符合性 (whether a database, its driver and a <see cref="LedgerDialect"/> keep what the ledger relies on): run it once against a test database of the kind the
/// ledger is to be kept in. It makes tables of its own and removes them again; a ledger's tables beside them are left alone.
/// </summary>
/// <param name="connect">Makes a connection that may create and drop tables; each is opened and disposed here. Several are open at a time.</param>
/// <param name="dialect">The dialect.</param>
/// <param name="tablePrefix">What the names of its own tables begin with. Default <c>govdata_check_</c>.</param>
public sealed class LedgerDialectConformance(Func<DbConnection> connect, LedgerDialect dialect, string tablePrefix = "govdata_check_")
{
    private readonly DialectBench _bench = new(
        connect ?? throw new ArgumentNullException(nameof(connect)), dialect ?? throw new ArgumentNullException(nameof(dialect)), tablePrefix);

    /// <summary>Runs every check, also after one that is not kept.</summary>
    /// <param name="cancellationToken">Stops before the next check.</param>
    /// <returns>Every check with its result, in a fixed order.</returns>
    /// <exception cref="DbException">The tables cannot be created: the script, the right to run it, or the connection is at fault.</exception>
    public async Task<IReadOnlyList<LedgerDialectCheck>> RunAsync(CancellationToken cancellationToken = default)
    {
        var results = new List<LedgerDialectCheck>();
        await _bench.DropAsync().ConfigureAwait(false);
        await LedgerSchema.CreateAsync(_bench.Connect, _bench.Dialect, _bench.Prefix, cancellationToken).ConfigureAwait(false);
        try
        {
            foreach (var (name, check) in Checks)
            {
                cancellationToken.ThrowIfCancellationRequested();
                results.Add(await RunAsync(name, check).ConfigureAwait(false));
            }
        }
        finally
        {
            await _bench.DropAsync().ConfigureAwait(false);
        }
        return results;
    }

    private static IEnumerable<(string Name, Func<DialectBench, Task> Check)> Checks =>
        [.. SchemaChecks.All, .. ClockChecks.All, .. TextChecks.All, .. TransactionChecks.All, .. ClaimChecks.All, .. PendingChecks.All];

    private async Task<LedgerDialectCheck> RunAsync(string name, Func<DialectBench, Task> check)
    {
        try
        {
            await _bench.ClearAsync().ConfigureAwait(false);
            await check(_bench).ConfigureAwait(false);
            return new LedgerDialectCheck { Name = name, Passed = true };
        }
        catch (Exception seen) when (seen is NotKeptException or DbException or InvalidOperationException or ArgumentException or FormatException or InvalidCastException)
        {
            return new LedgerDialectCheck { Name = name, Detail = seen is NotKeptException ? seen.Message : $"{seen.GetType().Name}: {seen.Message}" };
        }
    }
}
