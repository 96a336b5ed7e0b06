using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>Finds out by trying, once, whether this database passes over rows that another transaction has locked. What says so in its manual need not do it.</summary>
internal sealed class LockProbe(ConnectionPool pool, LedgerDialect dialect)
{
    private const int Seconds = 5;
    private bool? _answer;

    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        _answer ??= dialect.MaySkipLocked && await IsShownAsync(cancellationToken).ConfigureAwait(false);
        return _answer.Value;
    }

    /// <summary>One transaction locks one of two rows; another must get the other row, and only that, without waiting.</summary>
    private async Task<bool> IsShownAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var one = await pool.OpenAsync(cancellationToken).ConfigureAwait(false);
            using var locking = await one.Inner.BeginAsync(cancellationToken).ConfigureAwait(false);
            if (await ReadAsync(one, locking, "name = 'edition'", cancellationToken).ConfigureAwait(false) != "edition") return false;
            using var other = await pool.OpenAsync(cancellationToken).ConfigureAwait(false);
            using var passing = await other.Inner.BeginAsync(cancellationToken).ConfigureAwait(false);
            return await ReadAsync(other, passing, "name IN ('edition', 'generation')", cancellationToken).ConfigureAwait(false) == "generation";
        }
        catch (DbException)
        {
            return false;
        }
    }

    private async Task<string> ReadAsync(LedgerConnection connection, DbTransaction transaction, string condition, CancellationToken cancellationToken)
    {
        var text = dialect.SelectFirst(2, "name", "$meta", condition, "name", skipLocked: true);
        connection.Command(text).CommandTimeout = Seconds;
        return string.Join(" ", await new LedgerSession(connection, transaction, cancellationToken).QueryAsync(text, row => row.GetString(0)).ConfigureAwait(false));
    }
}
