using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>What ADO.NET can do without blocking on net10.0 only.</summary>
internal static class DbAccess
{
    /// <summary>Runs a statement without parameters: a part of a script, or one of a dialect's session.</summary>
    public static async Task<int> RunAsync(this DbConnection connection, DbTransaction? transaction, string text, CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // the text is a dialect's; the prefix was checked
        command.CommandText = text;
#pragma warning restore CA2100
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

#if NET
    public static async Task<DbTransaction> BeginAsync(this DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Once the work is done the commit is not cancelled.</summary>
    public static Task EndAsync(this DbTransaction transaction) => transaction.CommitAsync(CancellationToken.None);
#else
    public static Task<DbTransaction> BeginAsync(this DbConnection connection, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(connection.BeginTransaction());
    }

    /// <summary>Once the work is done the commit is not cancelled.</summary>
    public static Task EndAsync(this DbTransaction transaction)
    {
        transaction.Commit();
        return Task.CompletedTask;
    }
#endif
}
