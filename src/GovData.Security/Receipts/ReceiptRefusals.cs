using GovData.Standards;

namespace GovData.Security;

/// <summary>Why a signed document is not a verification receipt.</summary>
internal static class ReceiptRefusals
{
    public static Refusal OtherType(string type) => new("receipt.other-type",
        $"签名文书的类型是“{type}”，不是核验回执（{VerificationReceipt.PayloadType}）。",
        $"The signed document is of type '{type}', not a verification receipt ({VerificationReceipt.PayloadType}).");

    public static Refusal NotAStatement(string detail) => new("receipt.not-a-statement",
        "核验回执的内容不完整：JSON 有误，或成员缺失、重复、为空。" + detail,
        "The receipt's statement is not whole: broken JSON, or a member is missing, doubled or empty. " + detail);
}
