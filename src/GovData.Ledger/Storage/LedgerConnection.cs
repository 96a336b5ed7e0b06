using System;
using System.Collections.Generic;
using System.Data;
using System.Data.Common;

namespace GovData.Ledger;

/// <summary>An open connection and the statements made on it: making each anew would cost more than running it.</summary>
internal sealed class LedgerConnection(DbConnection inner, LedgerDialect dialect, LedgerOptions options) : IDisposable
{
    private const int MostStatements = 100;
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    public DbConnection Inner { get; } = inner;

    public string Unit { get; } = options.Unit;

    public LedgerDialect Dialect { get; } = dialect;

    public bool IsOpen => Inner.State == ConnectionState.Open;

    /// <summary>The statement for a text of the ledger's: <c>$name</c> is the table of that name, <c>@name</c> a parameter.</summary>
    public DbCommand Command(string text)
    {
        if (_commands.TryGetValue(text, out var command)) return command;
        if (_commands.Count >= MostStatements) Forget();
        command = Inner.CreateCommand();
#pragma warning disable CA2100 // the text is the ledger's own; the prefix is checked when the ledger is made
        command.CommandText = text.Replace("$", options.TablePrefix).Replace("@", Dialect.ParameterMarker);
#pragma warning restore CA2100
        _commands.Add(text, command);
        return command;
    }

    public void Dispose()
    {
        Forget();
        Inner.Dispose();
    }

    private void Forget()
    {
        foreach (var command in _commands.Values) command.Dispose();
        _commands.Clear();
    }
}
