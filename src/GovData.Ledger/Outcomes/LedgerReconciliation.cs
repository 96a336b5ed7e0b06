using System.Collections.Generic;

namespace GovData.Ledger;

/// <summary>台账对账结果 (what came of reconciling the ledger with the center).</summary>
public class LedgerReconciliation
{
    /// <summary>代次: the ledger's generation now. What is sent from now on comes, for the center, after whatever an earlier life of the ledger sent.</summary>
    public int Generation { get; set; }

    /// <summary>How many submissions the center has told.</summary>
    public int Compared { get; set; }

    /// <summary>重建: keys that the ledger did not know and knows now, with the center's receipt where rows are stored.</summary>
    public IList<string> Rebuilt { get; set => field = value ?? []; } = [];

    /// <summary>补齐: keys with which the center was further, brought to where the center is.</summary>
    public IList<string> Adopted { get; set => field = value ?? []; } = [];

    /// <summary>差异: what differs and was left as it is, for people to decide.</summary>
    public IList<LedgerDifference> Differences { get; set => field = value ?? []; } = [];

    /// <summary>Whether ledger and center say the same now.</summary>
    public bool Agrees => Differences.Count == 0;

    /// <summary>The counts.</summary>
    public override string ToString() => $"{Compared} compared, {Rebuilt.Count} rebuilt, {Adopted.Count} adopted, {Differences.Count} different";
}
