namespace GovData.Testing;

/// <summary>方言检查项 (one thing the ledger relies on, and whether database, driver and dialect keep it).</summary>
public class LedgerDialectCheck
{
    /// <summary>What is relied on, in English: the same sentence on every database.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whether it is kept.</summary>
    public bool Passed { get; set; }

    /// <summary>What was seen instead; empty when it is kept.</summary>
    public string Detail { get; set; } = "";

    /// <summary>The name, and what was seen when it is not kept.</summary>
    public override string ToString() => Passed ? "ok      " + Name : "BROKEN  " + Name + ": " + Detail;
}
