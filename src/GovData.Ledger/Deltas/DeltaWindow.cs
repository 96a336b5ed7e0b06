using System;

namespace GovData.Ledger;

/// <summary>What a query for changed rows is to read: <c>WHERE changed &gt;= From AND changed &lt; now − SafetyLag ORDER BY changed</c>, by the database's clock.</summary>
public class DeltaWindow
{
    /// <summary>The earliest change, as the database writes it; null at the first time: all rows.</summary>
    public DateTime? From { get; set; }

    /// <summary>How long before now the window ends.</summary>
    public TimeSpan SafetyLag { get; set; }
}
