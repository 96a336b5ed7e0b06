using System.Collections.Generic;
using GovData.Ledger;

namespace GovData.Kills;

/// <summary>Where the ledger is kept.</summary>
internal interface IMemory
{
    /// <summary>The options of <c>govdata submit</c> that name it.</summary>
    IReadOnlyList<string> Words { get; }

    /// <summary>The parts on their way.</summary>
    string Spool { get; }

    /// <summary>Begins with nothing in the spool, and where a ledger is a file, with a new one.</summary>
    void Begin();

    /// <summary>The ledger, to be looked at; null when it is not there yet.</summary>
    DepartmentLedger? Open();
}
