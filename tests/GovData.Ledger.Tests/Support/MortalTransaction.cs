using System.Data;
using System.Data.Common;

namespace GovData.Ledger.Tests;

/// <summary>A commit either is on the disk or never was; the process may die on either side of it.</summary>
internal sealed class MortalTransaction(DbConnection connection, DbTransaction inner, Mortality mortality) : DbTransaction
{
    public DbTransaction Inner { get; } = inner;

    public override IsolationLevel IsolationLevel => Inner.IsolationLevel;

    protected override DbConnection DbConnection { get; } = connection;

    public override void Commit()
    {
        mortality.Before("commit");
        Inner.Commit();
        mortality.After();
    }

    public override void Rollback() => Inner.Rollback();

    protected override void Dispose(bool disposing)
    {
        if (disposing) Inner.Dispose();
        base.Dispose(disposing);
    }
}
