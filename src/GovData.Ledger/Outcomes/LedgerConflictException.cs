using System;

namespace GovData.Ledger;

/// <summary>What is asked clashes with what the ledger holds under the same key. Nothing was sent, nothing was changed.</summary>
public sealed class LedgerConflictException : Exception
{
    /// <summary>Makes a conflict; also for tests of code that handles one.</summary>
    /// <param name="kind">What clashes.</param>
    /// <param name="key">The key of the submission.</param>
    /// <param name="detail">What differs and what to do about it, without data.</param>
    public LedgerConflictException(LedgerConflictKind kind, string key, string detail)
        : base($"{Say(kind)} {Wording.Of("键：", "Key: ")}{key}. {detail}".TrimEnd()) => (Kind, Key) = (kind, key);

    /// <summary>What clashes.</summary>
    public LedgerConflictKind Kind { get; }

    /// <summary>The key of the submission.</summary>
    public string Key { get; }

    private static string Say(LedgerConflictKind kind) => kind switch
    {
        LedgerConflictKind.OtherContent => Wording.Of("该键已绑定其他内容。", "The key stands for other content already."),
        LedgerConflictKind.SourceChanged => Wording.Of(
            "数据源在切分后已变化：请恢复原状，或以下一个 Number 报送新数据。",
            "The source changed after its parts were cut: restore it as it was, or submit the new rows under the next Number."),
        LedgerConflictKind.NotReconciled => Wording.Of(
            "台账是从备份恢复的：请先与中心对账，此前不再发送。", "The ledger was restored from a backup: reconcile it with the center first; nothing is sent before."),
        LedgerConflictKind.OtherWay => Wording.Of(
            "该汇聚已开始由本机直接报送，不能再打包：请用 ResumeAsync 做完，或取下一个 Number 打包。",
            "The submission was begun to be sent from this machine and can't be packed: let ResumeAsync finish it, or pack the rows under the next Number."),
        _ => Wording.Of("该汇聚已由另一进程接手，请由其完成。", "Another worker has taken the submission over; leave it to that one."),
    };
}
