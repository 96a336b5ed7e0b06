using GovData.Security;
using GovData.Standards;

namespace GovData.Ledger;

/// <summary>Why receipts are not imported.</summary>
internal static class ReceiptRefusal
{
    public static Refusal OtherKey { get; } = new("receipts.other-key", "签名的回执属于另一汇聚：回执文件被改动或拼接过。", "The signed receipt is another submission's: the file was changed or put together.");

    public static Refusal UnknownKey { get; } = new("receipts.unknown-key", "台账中没有这个键：请核对台账和回执文件。", "The ledger does not hold this key: check the ledger and the file.");

    public static Refusal NotPacked { get; } = new("receipts.not-packed", "该汇聚不是打包摆渡的：由 ResumeAsync 取得其回执。", "The submission was not packed for the ferry: ResumeAsync fetches its receipt.");

    public static Refusal OtherManifest { get; } = new("receipts.other-manifest",
        "回执引用的不是台账中封存的清单：属于另一个包，或被改动过。", "It does not cite the manifest that is frozen in the ledger: it is for another package, or was changed.");

    public static Refusal OtherContent { get; } = new("receipts.other-content",
        "签名的回执与所打的包不符（部门、条目、周期、目标、行数或问题行处理）：包在途中被改动过，请与中心核对。",
        "The signed receipt does not fit what was packed (department, entry, period, target, rows, or what becomes of bad rows): the package was changed on its way; check with the center.");

    public static Refusal OtherReceipt { get; } = new("receipts.other-receipt",
        "台账中已有该汇聚的另一份回执：请与中心核对。", "The ledger holds another receipt for this submission: check with the center.");

    public static Refusal Unreadable(string detail) => new("receipts.unreadable", $"不是摆渡回执文件，或已损坏：{detail}", $"It is no file of receipts, or it is damaged: {detail}");

    public static Refusal Signature(SignatureVerdict verdict) => new("receipts.signature", $"{verdict.Chinese}（{verdict.Code}）", $"{verdict.English} ({verdict.Code})");
}
