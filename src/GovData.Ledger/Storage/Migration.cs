using System.Data.Common;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>Brings the tables to this edition, one edition at a time, each in a transaction: killed half way, the next run goes on where it stopped.</summary>
internal sealed class Migration(DbConnection connection, LedgerDialect dialect, string prefix)
{
    /// <summary>The edition the tables had; 0 when there were none.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var found = await EditionAsync(cancellationToken).ConfigureAwait(false) ?? 0;
        if (found == 0) await CreateAsync(cancellationToken).ConfigureAwait(false);
        for (var edition = found; edition is > 0 and < LedgerSchema.Edition; edition++)
            await InTransactionAsync(LedgerSchema.ScriptFrom(dialect, edition), edition, cancellationToken).ConfigureAwait(false);
        return found;
    }

    /// <summary>Two may create at once: <c>IF NOT EXISTS</c> does not keep every database from refusing the second.</summary>
    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await InTransactionAsync(dialect.SchemaScript, null, cancellationToken).ConfigureAwait(false);
        }
        catch (DbException)
        {
            if (await EditionAsync(cancellationToken).ConfigureAwait(false) != LedgerSchema.Edition) throw;
        }
    }

    private async Task InTransactionAsync(string script, int? from, CancellationToken cancellationToken)
    {
        using var transaction = await connection.BeginAsync(cancellationToken).ConfigureAwait(false);
        if (from is { } edition && !await LockAsync(transaction, edition, cancellationToken).ConfigureAwait(false)) return;
        foreach (var statement in ScriptText.Statements(ScriptText.Named(script, prefix)))
            await connection.RunAsync(transaction, statement, cancellationToken).ConfigureAwait(false);
        await transaction.EndAsync().ConfigureAwait(false);
    }

    /// <summary>Only one migrates: false when another has meanwhile.</summary>
    private async Task<bool> LockAsync(DbTransaction transaction, int edition, CancellationToken cancellationToken) =>
        await connection.RunAsync(transaction, $"UPDATE {prefix}meta SET value = value WHERE name = 'edition' AND value = '{Text(edition)}'", cancellationToken).ConfigureAwait(false) == 1;

    private async Task<int?> EditionAsync(CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the prefix was checked
        command.CommandText = $"SELECT value FROM {prefix}meta WHERE name = 'edition'";
#pragma warning restore CA2100
        try
        {
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is string text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;
        }
        catch (DbException missing) when (dialect.Classify(missing) == LedgerFault.Other)
        {
            return null;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
