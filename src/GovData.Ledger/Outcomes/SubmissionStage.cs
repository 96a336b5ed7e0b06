namespace GovData.Ledger;

/// <summary>汇聚进度 (how far a submission is, as the department's own ledger knows it).</summary>
public enum SubmissionStage
{
    /// <summary>自检: the rows are being checked and cut into parts; nothing is recorded or sent.</summary>
    Reading,

    /// <summary>自检不合格: the department's own check found errors; nothing was recorded, nothing was sent. Correct the rows and submit again under the same key.</summary>
    Invalid,

    /// <summary>已记账: the key is durable in the ledger; nothing was sent.</summary>
    Recorded,

    /// <summary>已登记: the center knows what will come; parts are on their way.</summary>
    Announced,

    /// <summary>封存中: the center holds every part; the signed manifest is frozen.</summary>
    Closing,

    /// <summary>检查中: the submission is closed, the center checks it.</summary>
    Checking,

    /// <summary>已入库: all rows are stored; the receipt is in the ledger.</summary>
    Stored,

    /// <summary>部分入库: the valid rows are stored; the receipt is in the ledger.</summary>
    Partly,

    /// <summary>未入库: the center's check refused the submission; it says why.</summary>
    Rejected,

    /// <summary>撤回中: the recall is recorded and on its way; nothing more is sent.</summary>
    Recalling,

    /// <summary>已撤回: the submission was recalled; what it had stored is withdrawn, its receipt stays in the ledger.</summary>
    Recalled,

    /// <summary>登记被拒: the center refused the announcement, so nothing took effect. Put right what it names and submit again under the same key.</summary>
    Refused,

    /// <summary>打包中: recorded for the ferry (前置机); its parts are being sealed and its manifest is not frozen yet. Nothing is ever sent from this machine.</summary>
    Packing,

    /// <summary>已打包，待回执: the manifest is signed and frozen, and the package may be on its way. What becomes of it is known when its receipts are imported.</summary>
    Packed,
}
