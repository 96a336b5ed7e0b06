using System;
using System.Collections.Generic;

namespace GovData.Ledger;

/// <summary>台账体检 (how a ledger's database behaves), found out by trying.</summary>
public class LedgerDiagnosis
{
    /// <summary>The database's name.</summary>
    public string Database { get; set; } = "";

    /// <summary>Whether several processes may work on the same submissions.</summary>
    public bool IsShared { get; set; }

    /// <summary>Whether a second transaction was kept waiting while a first held a row, and got its turn afterwards. On a network share it may not be.</summary>
    public bool LocksHold { get; set; }

    /// <summary>Whether rows that another transaction has locked were passed over; null where one transaction at a time can write, so that nobody need ask.</summary>
    public bool? PassesOverLocked { get; set; }

    /// <summary>The settings that decide whether what is committed survives power loss, by name.</summary>
    public IDictionary<string, string> Durability { get; set => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();

    /// <summary>The names of those settings under which it may be lost.</summary>
    public IList<string> Unsafe { get; set => field = value ?? []; } = [];

    /// <summary>How long a commit took, the median of several.</summary>
    public TimeSpan Commit { get; set; }

    /// <summary>How far the database's clock is ahead of this machine's. No lease depends on it; what is written down does.</summary>
    public TimeSpan ClockAhead { get; set; }
}
