using System.Collections.Generic;
using System.Linq;

namespace GovData.Kills;

/// <summary>How many were killed, and where the ledger stood.</summary>
internal sealed class Deaths
{
    private readonly SortedDictionary<string, int> _states = [];

    public int Kills { get; private set; }

    public int Runs { get; set; }

    public void Count(string state)
    {
        Kills++;
        _states[state] = _states.GetValueOrDefault(state) + 1;
    }

    public override string ToString() => "at death: " + string.Join(", ", _states.Select(state => $"{state.Key} {state.Value}"));
}
