using System;

namespace GovData.Ledger;

/// <summary>What is asked clashes with what the ledger holds under the same key. Nothing was sent, nothing was changed.</summary>
public sealed class LedgerConflictException : Exception
{
    /// <summary>Makes a conflict; also for tests of code that handles one.</summary>
    /// <param name="kind">What clashes.</param>
    /// <param name="key">The key of the submission.</param>
    /// <param name="detail">What differs, without data.</param>
    /// <param name="remedy">What to do about it; null for what a conflict of this kind usually needs.</param>
    public LedgerConflictException(LedgerConflictKind kind, string key, string detail, LedgerConflictRemedy? remedy = null)
        : this(kind, key, $"{Say(kind)} {Wording.Of("键：", "Key: ")}{key}. {detail}".TrimEnd(), remedy ?? Usual(kind))
    {
    }

    private LedgerConflictException(LedgerConflictKind kind, string key, string clash, LedgerConflictRemedy remedy)
        : base(clash + " " + RemedyText.Of(remedy)) => (Kind, Key, Clash, Remedy) = (kind, key, clash, remedy);

    /// <summary>What clashes.</summary>
    public LedgerConflictKind Kind { get; }

    /// <summary>The key of the submission.</summary>
    public string Key { get; }

    /// <summary>What clashes, in words: the message without what to do about it.</summary>
    public string Clash { get; }

    /// <summary>What to do about it. The message says it in the words of this library; a program with words of its own says it by this.</summary>
    public LedgerConflictRemedy Remedy { get; }

    private static string Say(LedgerConflictKind kind) => kind switch
    {
        LedgerConflictKind.OtherContent => Wording.Of("该键已绑定其他内容。", "The key stands for other content already."),
        LedgerConflictKind.SourceChanged => Wording.Of("数据源在切分后已变化。", "The source changed after its parts were cut."),
        LedgerConflictKind.NotReconciled => Wording.Of("台账是从备份恢复的，尚未与中心对账。", "The ledger was restored from a backup and is not yet reconciled with the center."),
        LedgerConflictKind.OtherWay => Wording.Of("该汇聚已开始由本机直接报送，不能再打包。", "The submission was begun to be sent from this machine and can't be packed."),
        LedgerConflictKind.OtherUnit => Wording.Of("台账属于另一部门，或用于另一中心。", "The ledger is another department's, or was used with another center."),
        LedgerConflictKind.Paused => Wording.Of("台账已暂停，不再开始新的步骤。", "The ledger is paused, and no step is begun."),
        _ => Wording.Of("该汇聚已由另一进程接手。", "Another worker has taken the submission over."),
    };

    private static LedgerConflictRemedy Usual(LedgerConflictKind kind) => kind switch
    {
        LedgerConflictKind.OtherContent => LedgerConflictRemedy.NextNumber,
        LedgerConflictKind.SourceChanged => LedgerConflictRemedy.RestoreSource,
        LedgerConflictKind.NotReconciled => LedgerConflictRemedy.Reconcile,
        LedgerConflictKind.OtherWay => LedgerConflictRemedy.FinishHere,
        LedgerConflictKind.Paused => LedgerConflictRemedy.Unpause,
        LedgerConflictKind.OtherUnit => LedgerConflictRemedy.OwnUnit,
        _ => LedgerConflictRemedy.LeaveToOther,
    };
}
