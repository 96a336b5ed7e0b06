using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>One unit of work on the ledger's connection. <c>$name</c> in the text is the table of that name; values are parameters only.</summary>
internal sealed class LedgerSession(DbConnection connection, DbTransaction? transaction, string prefix, CancellationToken cancellationToken)
{
    /// <summary>Runs a statement; returns how many rows it touched.</summary>
    public async Task<int> ExecuteAsync(string text, params (string Name, object? Value)[] values)
    {
        using var command = Command(text, values);
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads rows, at most <paramref name="most"/> of them.</summary>
    public async Task<List<T>> QueryAsync<T>(string text, Func<DbDataReader, T> read, int most = int.MaxValue, params (string Name, object? Value)[] values)
    {
        using var command = Command(text, values);
        using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var rows = new List<T>();
        while (rows.Count < most && await reader.ReadAsync(cancellationToken).ConfigureAwait(false)) rows.Add(read(reader));
        return rows;
    }

    private DbCommand Command(string text, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // the text is the ledger's own; the prefix is checked when the ledger is made
        command.CommandText = text.Replace("$", prefix);
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
