namespace GovData.Ledger;

/// <summary>数据库故障的种类 (what a database's refusal means to the ledger).</summary>
public enum LedgerFault
{
    /// <summary>Nothing the ledger can do about: the caller is told.</summary>
    Other,

    /// <summary>Another transaction has written a row of the same key: what is there is read again, and decided anew.</summary>
    DuplicateKey,

    /// <summary>A deadlock, a serialization failure, a lock waited for in vain: the transaction had no effect and is run again.</summary>
    Busy,

    /// <summary>The connection is lost or could not be made. Before the commit the work had no effect; of a commit itself it is not known.</summary>
    Disconnected,

    /// <summary>The disk, or the room given to the database, is full: the transaction had no effect.</summary>
    Full,

    /// <summary>The file or its directory may not be opened or written: the transaction had no effect.</summary>
    Denied,

    /// <summary>The file is damaged, or is no database: what it holds is not to be relied on.</summary>
    Damaged,
}
