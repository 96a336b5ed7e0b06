using System;
using System.Data.Common;
using System.Linq;

namespace GovData.Ledger;

/// <summary>
/// 达梦 DM8 (Dameng) as the ledger's database, created with <c>CASE_SENSITIVE=1</c> and the character set UTF-8. Unproved: written from its documentation, never
/// run; run <c>LedgerDialectConformance</c> first. Locked rows are not passed over: workers begin at different places instead.
/// </summary>
public sealed class DamengDialect : LedgerDialect
{
    private static readonly int[] s_busy = [-6403, -6407, -6408];

    /// <inheritdoc/>
    public override string Name => "Dameng";

    /// <inheritdoc/>
    public override string SchemaScript { get; } = ScriptText.Read("dameng.sql");

    /// <inheritdoc/>
    public override string? MigrationScript(int edition) => edition == 2 ? ScriptText.Read("dameng-2.sql") : null;

    /// <inheritdoc/>
    public override string Now => "BIGDATEDIFF(MS, CAST('1970-01-01 00:00:00' AS TIMESTAMP), GETUTCDATE())";

    /// <inheritdoc/>
    public override string ParameterMarker => ":";

    /// <summary>By the error's number: -6602 duplicate key; -6403 deadlock, -6407 and -6408 locked; -6001 to -6010 the connection.</summary>
    public override LedgerFault Classify(DbException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        bool Says(int number) => exception.ErrorCode == number || exception.Message.Contains("[" + number.ToString(System.Globalization.CultureInfo.InvariantCulture) + "]");
        return Says(-6602) ? LedgerFault.DuplicateKey
            : s_busy.Any(Says) ? LedgerFault.Busy
            : Enumerable.Range(-6010, 10).Any(Says) ? LedgerFault.Disconnected
            : LedgerFault.Other;
    }
}
