using System;

namespace GovData.Ledger;

/// <summary>
/// 台账暂不可用 (the ledger cannot be written or read now): its disk is full, something else holds its lock, or its database cannot be reached. Nothing is half done:
/// what was committed stays, nothing more was sent, and the submission goes on with the same plan or <see cref="DurableSubmitter.ResumeAsync"/> once it is mended.
/// </summary>
public sealed class LedgerUnavailableException : Exception
{
    /// <summary>Makes one; also for tests of code that handles one.</summary>
    /// <param name="fault">Why: full, busy or disconnected.</param>
    /// <param name="place">What could not be written or read: the database by its kind, or the spool by its directory.</param>
    /// <param name="inner">What the database or the file system said.</param>
    public LedgerUnavailableException(LedgerFault fault, string place, Exception? inner = null)
        : base(Say(fault, place), inner) => (Fault, Place) = (fault, place);

    /// <summary>Why.</summary>
    public LedgerFault Fault { get; }

    /// <summary>What could not be written or read.</summary>
    public string Place { get; }

    private static string Say(LedgerFault fault, string place) => fault switch
    {
        LedgerFault.Full => Wording.Of(
            $"磁盘已满：{place} 写不下。请腾出空间后以同一计划继续；已登记的没有丢失。",
            $"The disk is full: {place} cannot be written. Make room, then go on with the same plan; nothing that was recorded is lost."),
        LedgerFault.Busy => Wording.Of(
            $"{place} 一直被其他程序锁住：请查看是谁在占用（备份、杀毒、数据库工具、另一进程），再继续。",
            $"{place} stays locked by something else: see who holds it (a backup, a virus scanner, a database tool, another process), then go on."),
        LedgerFault.Denied => Wording.Of(
            $"{place} 打不开或写不进去：请核对其目录、属主与权限，再继续；已登记的没有丢失。",
            $"{place} cannot be opened or written: check its directory, owner and permissions, then go on; nothing that was recorded is lost."),
        LedgerFault.Damaged => Wording.Of(
            $"{place} 的文件已损坏，或不是数据库：请从备份恢复，声明已恢复并与中心对账（govdata reconcile ledger）；没有备份的，从空台账对账重建。",
            $"The file of {place} is damaged, or no database: restore it from a backup, declare that and reconcile it with the center (govdata reconcile ledger); without a backup rebuild an empty one that way."),
        _ => Wording.Of(
            $"{place} 连不上：请查看数据库服务与网络，再继续。一次提交是否生效未知时，继续时会重新读取。",
            $"{place} cannot be reached: see to the database server and the network, then go on. Whether a last commit took effect is read anew then."),
    };
}
