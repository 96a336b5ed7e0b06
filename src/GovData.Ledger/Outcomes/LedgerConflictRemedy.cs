namespace GovData.Ledger;

/// <summary>What to do about a conflict in the ledger.</summary>
public enum LedgerConflictRemedy
{
    /// <summary>The period is stored, and other rows for it are a correction: submit them in that mode.</summary>
    SubmitCorrection,

    /// <summary>What stands under the key has ended or was packed: the rows go under the next number.</summary>
    NextNumber,

    /// <summary>What stands under the key has not ended: submit what was recorded, or let it end first.</summary>
    EndFirst,

    /// <summary>It is packed and on its way: let it be sent and import its receipts first.</summary>
    AwaitReceipts,

    /// <summary>Put the source back as it was, or submit the new rows under the next number.</summary>
    RestoreSource,

    /// <summary>Reconcile the ledger with the center first; nothing is sent before.</summary>
    Reconcile,

    /// <summary>Finish it from this machine, or pack the rows under the next number.</summary>
    FinishHere,

    /// <summary>Leave it to the worker that has it.</summary>
    LeaveToOther,

    /// <summary>Unpause the ledger; then it goes on.</summary>
    Unpause,

    /// <summary>Take a ledger, or a unit of it (<see cref="LedgerOptions.Unit"/>), of its own for each department and center.</summary>
    OwnUnit,
}
