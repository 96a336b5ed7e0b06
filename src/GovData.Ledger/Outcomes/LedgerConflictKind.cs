namespace GovData.Ledger;

/// <summary>What clashes with what the ledger holds.</summary>
public enum LedgerConflictKind
{
    /// <summary>The key is bound to other content: other rows, another version of the entry, another mode or target.</summary>
    OtherContent,

    /// <summary>The source has changed since its parts were cut, and parts of it are still to be sent.</summary>
    SourceChanged,

    /// <summary>Another worker has taken the submission over.</summary>
    AnotherWorker,

    /// <summary>The ledger was restored from a backup, and this unit of it is not yet reconciled with the center.</summary>
    NotReconciled,

    /// <summary>The submission is on another way: it was begun to be sent from this machine, and is asked to be packed for the ferry.</summary>
    OtherWay,

    /// <summary>The unit is paused (<see cref="DepartmentLedger.PauseAsync"/>): nothing of it is begun until it is unpaused; what is done stays done.</summary>
    Paused,

    /// <summary>The ledger, or this unit of it, is another department's or was used with another center: what it holds is not what this one has.</summary>
    OtherUnit,
}
