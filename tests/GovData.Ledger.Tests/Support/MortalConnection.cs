using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace GovData.Ledger.Tests;

/// <summary>The database of a process that dies: what is not committed then is gone.</summary>
internal sealed class MortalConnection(DbConnection inner, Mortality mortality, Func<bool>? diesBeforeStatement = null) : DbConnection
{
    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => inner.ConnectionString = value;
    }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    public override void Close() => inner.Close();

    public override void Open()
    {
        mortality.Live();
        inner.Open();
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel)
    {
        mortality.Live();
        return new MortalTransaction(this, inner.BeginTransaction(isolationLevel), mortality);
    }

    protected override DbCommand CreateDbCommand() => new MortalCommand(inner.CreateCommand(), mortality, diesBeforeStatement);

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
