using GovData.Ledger;

namespace GovData.Tool;

/// <summary>What clashes with the ledger and what to do about it, in the words of the command line.</summary>
internal static class ConflictText
{
    public static string Of(LedgerConflictException conflict, Speech speech) => conflict.Clash + " " + (conflict.Remedy switch
    {
        LedgerConflictRemedy.SubmitCorrection => speech.Of("其他数据属于更正：请加 --mode correction（用 --key 的，另取一键）。", "Other rows for the period are a correction: add --mode correction (and another --key, if you gave one)."),
        LedgerConflictRemedy.NextNumber => speech.Of("请用 --number 取下一个次数（用 --key 的，另取一键）。", "Take the next --number (or another --key, if you gave one)."),
        LedgerConflictRemedy.EndFirst => speech.Of("请仍报送原来登记的内容，或先以 govdata resume 做完，再定。", "Submit what was recorded, or let govdata resume end it first and see how it did."),
        LedgerConflictRemedy.AwaitReceipts => speech.Of("请先送出（govdata send）并导入其回执（govdata receipts import），再定。", "Let it be sent (govdata send) and import its receipts (govdata receipts import) first."),
        LedgerConflictRemedy.RestoreSource => speech.Of("请恢复原状，或以下一个 --number 报送新数据。", "Restore it as it was, or submit the new rows under the next --number."),
        LedgerConflictRemedy.Reconcile => speech.Of("请先运行 govdata reconcile ledger，此前不再发送。", "Run govdata reconcile ledger first; nothing is sent before."),
        LedgerConflictRemedy.FinishHere => speech.Of("请以 govdata resume 做完，或以下一个 --number 打包。", "Let govdata resume finish it, or pack the rows under the next --number."),
        LedgerConflictRemedy.Unpause => speech.Of("运行 govdata ledger unpause 后再次运行即继续。", "Run govdata ledger unpause; then run it again, and it goes on."),
        LedgerConflictRemedy.OwnUnit => speech.Of(
            "每个部门、每个中心各用一个 --ledger，或以 --unit 分开。中心更换过密钥的，请在受信任的密钥中保留原来的。",
            "Use a --ledger, or a --unit of one, for each department and center. Where the center has new keys, keep its earlier ones among those trusted."),
        _ => speech.Of("请由其完成；govdata status 可看进展。", "Leave it to that one; govdata status says how far it is."),
    });
}
