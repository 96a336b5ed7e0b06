using System;
using System.Text.RegularExpressions;

namespace GovData.Ledger;

/// <summary>Where a ledger keeps things beside its tables, and how it names them. Copied when the ledger is made.</summary>
public class LedgerOptions
{
    /// <summary>
    /// The directory for parts on their way (the spool). It holds data of the department in readable form, each part from the moment before it is sent until the
    /// center has it: local disk, nobody else's to read. It is made with access for its owner only where the platform can; elsewhere it inherits the rights
    /// of the directory above. Required, except for the embedded ledger, which puts it beside its file.
    /// </summary>
    public string? SpoolDirectory { get; set; }

    /// <summary>What every table's name begins with: letters, digits and <c>_</c>, or a database schema and a dot. Default <c>govdata_</c>.</summary>
    public string TablePrefix { get; set; } = "govdata_";

    /// <summary>
    /// Whose rows these are: the unit of a ledger is a department and the center it sends to, such as <c>11500000009275780L@city</c>. Ledgers of several units
    /// in the same tables share nothing but the tables, and their spools lie in directories of their own. Letters, digits and <c>. _ ~ - @</c>, at most
    /// 128. Default: empty, for tables of one unit.
    /// </summary>
    public string Unit { get; set; } = "";

    /// <summary>
    /// How many connections the ledger keeps at most; each carries one transaction at a time. Default 4. Where only one can write (SQLite) there is one, and
    /// writes that wait for it are committed together.
    /// </summary>
    public int Connections { get; set; } = 4;

    /// <summary>
    /// Whether several processes work on the same submissions: each step is then leased to one of them for a while, and another goes on when it is over. Null, the
    /// default: on a database server yes, in an embedded ledger no, so that after a crash nothing has to be waited for.
    /// </summary>
    public bool? IsShared { get; set; }

    /// <summary>
    /// Whether missing tables are created, and those of an older edition migrated, at first use. Null, the default: by the embedded ledger yes, by others no, so that run time needs no right to create
    /// anything and <see cref="LedgerSchema"/> is for whoever has it.
    /// </summary>
    public bool? EnsureCreated { get; set; }

    /// <summary>The clock for what is written down.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal LedgerOptions Copy()
    {
        if (string.IsNullOrWhiteSpace(SpoolDirectory)) throw new ArgumentException($"{nameof(SpoolDirectory)} is needed: a directory on a local disk.");
        if (TimeProvider is null) throw new ArgumentException($"{nameof(TimeProvider)} is needed.");
        if (Connections is < 1 or > 100) throw new ArgumentException($"{nameof(Connections)} is 1 to 100.");
        if (Unit is null || Unit.Length > 128 || !Regex.IsMatch(Unit, @"\A([A-Za-z0-9][A-Za-z0-9._~@-]*)?\z"))
            throw new ArgumentException($"{nameof(Unit)} is letters, digits and '. _ ~ - @', the first a letter or digit, at most 128.");
        CheckPrefix(TablePrefix);
        return (LedgerOptions)MemberwiseClone();
    }

    internal static void CheckPrefix(string prefix)
    {
        if (prefix is null || !Regex.IsMatch(prefix, @"\A([A-Za-z_][A-Za-z0-9_]{0,62}\.)?([A-Za-z_][A-Za-z0-9_]{0,30})?\z"))
            throw new ArgumentException($"{nameof(TablePrefix)} is letters, digits and '_', or a database schema and a dot.");
    }
}
