namespace GovData.Ledger;

/// <summary>What to do about a conflict, in the words of this library.</summary>
internal static class RemedyText
{
    public static string Of(LedgerConflictRemedy remedy) => remedy switch
    {
        LedgerConflictRemedy.SubmitCorrection => Wording.Of(
            "其他数据属于更正：请设 Mode = SubmissionMode.Correction（自设 Key 的，另取一键）。",
            "Other rows for the period are a correction: set Mode = SubmissionMode.Correction (and another Key, if you set one)."),
        LedgerConflictRemedy.NextNumber => Wording.Of("请取下一个 Number（自设 Key 的，另取一键）。", "Take the next Number (or another Key, if you set one)."),
        LedgerConflictRemedy.EndFirst => Wording.Of("请仍报送原来登记的内容，或待其结束（ResumeAsync）再定。", "Submit what was recorded, or let it end first (ResumeAsync) and see how it did."),
        LedgerConflictRemedy.AwaitReceipts => Wording.Of("请先送出并导入其回执，再定。", "Let it be sent and import its receipts first."),
        LedgerConflictRemedy.RestoreSource => Wording.Of("请恢复原状，或以下一个 Number 报送新数据。", "Restore it as it was, or submit the new rows under the next Number."),
        LedgerConflictRemedy.Reconcile => Wording.Of("请先与中心对账（ReconcileAsync），此前不再发送。", "Reconcile it first (ReconcileAsync); nothing is sent before."),
        LedgerConflictRemedy.FinishHere => Wording.Of("请用 ResumeAsync 做完，或取下一个 Number 打包。", "Let ResumeAsync finish it, or pack the rows under the next Number."),
        LedgerConflictRemedy.Unpause => Wording.Of("恢复（UnpauseAsync）后即继续。", "Unpause it (UnpauseAsync), and it goes on."),
        LedgerConflictRemedy.OwnUnit => Wording.Of(
            "每个部门、每个中心各用一个台账，或同一台账的不同单元（LedgerOptions.Unit）。中心更换过密钥的，请在受信任的密钥中保留原来的。",
            "Use a ledger, or a unit of one (LedgerOptions.Unit), for each department and center. Where the center has new keys, keep its earlier ones among those trusted."),
        _ => Wording.Of("请由其完成。", "Leave it to that one."),
    };
}
