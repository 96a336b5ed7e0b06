using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace GovData.Ledger.Tests;

/// <summary>A statement of a process that dies. Alone it has no effect that lasts: each stands in a transaction.</summary>
internal sealed class MortalCommand(DbCommand inner, Mortality mortality, Func<bool>? diesBefore = null) : DbCommand
{
    [AllowNull]
    public override string CommandText
    {
        get => inner.CommandText;
        set => inner.CommandText = value;
    }

    public override int CommandTimeout
    {
        get => inner.CommandTimeout;
        set => inner.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => inner.CommandType;
        set => inner.CommandType = value;
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource
    {
        get => inner.UpdatedRowSource;
        set => inner.UpdatedRowSource = value;
    }

    protected override DbConnection? DbConnection
    {
        get => inner.Connection;
        set => inner.Connection = value;
    }

    protected override DbParameterCollection DbParameterCollection => inner.Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => inner.Transaction;
        set => inner.Transaction = (value as MortalTransaction)?.Inner;
    }

    public override void Cancel() => inner.Cancel();

    public override int ExecuteNonQuery()
    {
        mortality.Live();
        if (diesBefore?.Invoke() == true) throw new ProcessDiedException();
        return inner.ExecuteNonQuery();
    }

    public override object? ExecuteScalar()
    {
        mortality.Live();
        return inner.ExecuteScalar();
    }

    public override void Prepare() => inner.Prepare();

    protected override DbParameter CreateDbParameter() => inner.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        mortality.Live();
        return inner.ExecuteReader(behavior);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
