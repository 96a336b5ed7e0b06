using System.Collections.Generic;

namespace GovData.Ledger;

/// <summary>
/// 数据库方言 (how one database writes what SQL leaves open). The ledger itself speaks plain SQL over ADO.NET: derive from this to keep it in a database of the
/// department's own. Everything else the ledger sends is standard <c>INSERT</c>, <c>UPDATE</c> and <c>SELECT</c> with parameters written <c>@name</c>.
/// </summary>
public abstract class LedgerDialect
{
    /// <summary>The database's name, for messages.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// The script that creates the tables of edition <see cref="LedgerSchema.Edition"/>; <c>{prefix}</c> stands for the table prefix. Run time needs no right
    /// to run it: a database administrator may.
    /// </summary>
    public abstract string SchemaScript { get; }

    /// <summary>Statements sent once on every connection that is opened. Default: none.</summary>
    public virtual IReadOnlyList<string> Session => [];
}
