using System.Data.Common;

namespace GovData.Ledger.Tests;

/// <summary>PostgreSQL as if it could not pass over locked rows, or as if it said so and could not.</summary>
internal sealed class LockingDialect(bool claimsToSkip) : LedgerDialect
{
    private readonly PostgresDialect _inner = new();

    public override string Name => _inner.Name;

    public override string SchemaScript => _inner.SchemaScript;

    public override string Now => _inner.Now;

    public override bool MaySkipLocked => claimsToSkip;

    public override string SelectFirst(int most, string columns, string table, string condition, string order, bool skipLocked = false) =>
        _inner.SelectFirst(most, columns, table, condition, order) + (skipLocked ? " FOR UPDATE NOWAIT" : "");

    public override LedgerFault Classify(DbException exception) => _inner.Classify(exception);
}
