using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>
/// One unit of work on one of the ledger's connections. <c>$name</c> in the text is the table of that name; values are parameters only, and <c>@unit</c> is the
/// ledger's own.
/// </summary>
internal sealed class LedgerSession(LedgerConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
{
    /// <summary>The dialect of what is asked.</summary>
    public LedgerDialect Dialect => connection.Dialect;

    /// <summary>The unit whose rows are read and written.</summary>
    public string Unit => connection.Unit;

    /// <summary>Runs a statement; returns how many rows it touched.</summary>
    public async Task<int> ExecuteAsync(string text, params (string Name, object? Value)[] values) =>
        await Command(text, values).ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Reads rows, at most <paramref name="most"/> of them.</summary>
    public async Task<List<T>> QueryAsync<T>(string text, Func<DbDataReader, T> read, int most = int.MaxValue, params (string Name, object? Value)[] values)
    {
        using var reader = await Command(text, values).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var rows = new List<T>();
        while (rows.Count < most && await reader.ReadAsync(cancellationToken).ConfigureAwait(false)) rows.Add(read(reader));
        return rows;
    }

    private DbCommand Command(string text, (string Name, object? Value)[] values)
    {
        var command = connection.Command(text);
        command.Transaction = transaction;
        if (command.Parameters.Count == 0)
        {
            foreach (var (name, _) in values) Add(command, name);
            if (text.Contains("@unit")) Add(command, "unit");
        }
        for (var n = 0; n < values.Length; n++) command.Parameters[n].Value = values[n].Value ?? DBNull.Value;
        if (command.Parameters.Count > values.Length) command.Parameters[values.Length].Value = Unit;
        return command;
    }

    private void Add(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = connection.Dialect.ParameterMarker + name;
        command.Parameters.Add(parameter);
    }
}
