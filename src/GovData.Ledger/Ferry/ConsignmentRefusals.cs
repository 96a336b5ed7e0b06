using GovData.Security;
using GovData.Standards;

namespace GovData.Ledger;

/// <summary>Why a package is not packed or not sent.</summary>
internal static class ConsignmentRefusals
{
    public static Refusal NotThere { get; } = new("consignment.not-there", "没有这个包：请核对目录。", "There is no such package: check the directory.");

    public static Refusal Incomplete { get; } = new("consignment.incomplete",
        "没有装箱单 consignment.json：打包未完成，或没有搬全。请重新打包或重新搬运。",
        "The list consignment.json is not there: packing was interrupted, or the package was not carried whole. Pack it or carry it again.");

    public static Refusal PlaceTaken { get; } = new("consignment.place-taken",
        "目录中已有其他内容，未作改动：请换一个目录。", "The directory holds something else and was left as it is: name another one.");

    public static Refusal ReceiptsPlaceTaken { get; } = new("consignment.receipts-place-taken",
        "回执文件处已有其他文件，未作改动，也没有发送：请换一个文件名。", "Where the receipts are to go there is another file; it was left as it is, and nothing was sent: name another one.");

    public static Refusal FrozenClear { get; } = new("consignment.frozen-clear",
        "该汇聚先前已打包并定稿，没有为此公钥加密，不能再改：请以下一个次数（--number）打包。", "The submission was packed before, and not encrypted for this key; that cannot be changed any more: pack the rows under the next number (--number).");

    public static Refusal FrozenUnsigned { get; } = new("consignment.frozen-unsigned",
        "该汇聚先前打包时没有签名，不能再补签：请以下一个次数（--number）打包。", "The submission was packed without a signature before, and cannot be signed any more: pack the rows under the next number (--number).");

    public static Refusal FileMissing { get; } = new("consignment.file-missing", "装箱单所列文件不在包中：请重新搬运。", "A file that the list names is not in the package: carry it again.");

    public static Refusal FileChanged { get; } = new("consignment.file-changed",
        "文件与装箱单所列的大小或摘要不符：在途中被改动或损坏。请重新搬运。", "The file does not have the size and digest that the list names: it was changed or damaged on its way. Carry it again.");

    public static Refusal FileUnlisted { get; } = new("consignment.file-unlisted",
        "文件不在装箱单上：包被改动过。请重新搬运。", "The file is not on the list: the package was changed. Carry it again.");

    public static Refusal SignatureMissing { get; } = new("consignment.signature-missing",
        "没有签名，无法按所给公钥核验：零级部门的包不给 --trust；否则请重新搬运。",
        "There is no signature that the given keys could verify: a package of a level-0 department is sent without them; any other, carry it again.");

    public static Refusal OtherDepartment { get; } = new("consignment.other-department",
        "包属于另一部门：请用该部门的前置机凭据发送。", "The package is another department's: send it with a credential of that department.");

    public static Refusal OtherCenter { get; } = new("consignment.other-center", "包是给另一中心的：请核对中心地址。", "The package is for another center: check the center's address.");

    public static Refusal ListUnreadable(string chinese, string english) => new("consignment.list-unreadable",
        $"装箱单读不懂：{chinese}", $"The list cannot be read: {english}");

    public static Refusal Contradiction(string chinese, string english) => new("consignment.contradiction",
        $"包内各文件互相矛盾：{chinese}。请重新打包。", $"The files of the package contradict each other: {english}. Pack it again.");

    public static Refusal Signature(SignatureVerdict verdict) => new("consignment.signature", $"{verdict.Chinese}（{verdict.Code}）", $"{verdict.English} ({verdict.Code})");

    public static Refusal SealedLost(int number) => new("consignment.sealed-lost",
        $"第 {number} 片封装后的内容已不在暂存目录，而加密不能重现：请使用先前打好的包；没有的，取下一个 Number。",
        $"The sealed bytes of part {number} are gone from the spool, and encrypting again would give others: use the package made before; if there is none, take the next Number.");
}
