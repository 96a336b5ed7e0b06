namespace GovData.Ledger;

/// <summary>One try at a unit of work.</summary>
internal sealed class CommitMark
{
    /// <summary>Whether the commit was sent: if the connection is lost then, nobody knows whether there was an effect.</summary>
    public bool IsCommitting { get; set; }
}
