using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;

namespace GovData.Ledger;

/// <summary>
/// 数据库方言 (how one database writes what SQL leaves open). The ledger itself speaks plain SQL over ADO.NET: derive from this to keep it in a database of the
/// department's own. Everything else the ledger sends is standard <c>INSERT</c>, <c>UPDATE</c>, <c>DELETE</c> and <c>SELECT</c>.
/// <c>LedgerDialectConformance</c> of GovData.Testing tells whether database, driver and dialect keep what the ledger relies on.
/// </summary>
public abstract class LedgerDialect
{
    /// <summary>The database's name, for messages.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// The script that creates the tables of edition <see cref="LedgerSchema.Edition"/>, statements ended by <c>;</c> at the end of a line; <c>{prefix}</c>
    /// stands for the table prefix and <c>{bare}</c> for the same without a database schema. Run time needs no right to run it: a database administrator may.
    /// </summary>
    public abstract string SchemaScript { get; }

    /// <summary>
    /// The database's own clock as an expression: whole milliseconds since 1970-01-01 UTC. It must go on within a transaction: leases are measured by it, and no
    /// worker compares its own clock with it.
    /// </summary>
    public abstract string Now { get; }

    /// <summary>Statements sent once on every connection that is opened. Default: none.</summary>
    public virtual IReadOnlyList<string> SessionSetup => [];

    /// <summary>The settings that decide whether what is committed survives power loss, as they stand on a connection of the ledger's. Default: none are known.</summary>
    public virtual IReadOnlyList<DurabilitySetting> DurabilitySettings => [];

    /// <summary>What stands before a parameter's name in a statement. Default <c>@</c>.</summary>
    public virtual string ParameterMarker => "@";

    /// <summary>
    /// Whether only one transaction at a time can write. Then the ledger keeps one connection, and writes that wait for it are committed together. Default: false.
    /// </summary>
    public virtual bool HasOneWriter => false;

    /// <summary>Whether <see cref="SelectFirst"/> can pass over locked rows. It is used only when two connections have shown it to be so. Default: false.</summary>
    public virtual bool MaySkipLocked => false;

    /// <summary>
    /// Whether <c>WITH c AS (</c><see cref="SelectFirst"/>, passing over locked rows<c>) UPDATE … FROM c … RETURNING …</c> works: then a step is claimed by one statement,
    /// and on its way once. It is used only where <see cref="MaySkipLocked"/> was shown. Default: false.
    /// </summary>
    public virtual bool ClaimsAtOnce => false;

    /// <summary>
    /// The script that brings the tables from an edition to the next, in the form of <see cref="SchemaScript"/>; null when no version of this package ever made
    /// tables of that edition in this database. It only adds: workers of the edition before keep working. Default: null.
    /// </summary>
    /// <param name="edition">The edition the tables have.</param>
    public virtual string? MigrationScript(int edition) => null;

    /// <summary>A query for the first rows of a table. Default: <c>LIMIT</c> at its end.</summary>
    /// <param name="most">The most rows to read, at least 1.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="table">The table, with its alias if it has one.</param>
    /// <param name="condition">Which rows.</param>
    /// <param name="order">Columns to sort by.</param>
    /// <param name="skipLocked">Lock the rows read and pass over those another transaction has locked; only asked for when <see cref="MaySkipLocked"/>.</param>
    public virtual string SelectFirst(int most, string columns, string table, string condition, string order, bool skipLocked = false) =>
        string.Format(CultureInfo.InvariantCulture, "SELECT {0} FROM {1} WHERE {2} ORDER BY {3} LIMIT {4}{5}", columns, table, condition, order, most, skipLocked ? " FOR UPDATE SKIP LOCKED" : "");

    /// <summary>What a database's refusal means.</summary>
    /// <param name="exception">What the driver threw.</param>
    public abstract LedgerFault Classify(DbException exception);

    /// <summary>By the five letters of SQLSTATE (ISO/IEC 9075): 23505 duplicate key; 40xxx, 55P03 busy; 08xxx, 57P01 to 57P05, 53300 disconnected; 53100 full.</summary>
    private protected static LedgerFault ClassifyState(string? state) => state switch
    {
        "23505" => LedgerFault.DuplicateKey,
        "55P03" => LedgerFault.Busy,
        "53100" => LedgerFault.Full,
        "53300" or "57P01" or "57P02" or "57P03" or "57P05" => LedgerFault.Disconnected,
        not null when state.StartsWith("40", StringComparison.Ordinal) => LedgerFault.Busy,
        not null when state.StartsWith("08", StringComparison.Ordinal) => LedgerFault.Disconnected,
        _ => LedgerFault.Other,
    };
}
