using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>What an electronic seal (电子印章) can be found to be.</summary>
internal static class SealCodes
{
    private static readonly CodeGroup Place = new("property-info");
    private static readonly CodeGroup Made = new("seal-signature");
    private static readonly CodeGroup Signer = new("seal-signer");
    private static readonly CodeGroup Validity = new("seal-validity");
    private static readonly CodeGroup Versions = new("versions");
    private static readonly CodeGroup Copy = new("seal-copy");

    public static readonly VerificationCode PlaceMatches = Place.Pass("property-info.matches", "签章指向本签名文件。", "The seal signature names this signature's file.");
    public static readonly VerificationCode PlaceOther = Place.Fail("property-info.other", "签章指向其他位置：签章可能被移植。", "The seal signature names another place: it may have been moved here.");

    public static readonly VerificationCode MakerValid = Made.Pass("seal.signed", "印章由制章者签名，未被改动。", "The maker signed the seal and it is unchanged.");
    public static readonly VerificationCode MakerWrong = Made.Fail("seal.altered", "印章在制作后被改动，或制章者签名无效。", "The seal was altered after it was made, or the maker's signature is wrong.");

    public static readonly VerificationCode Listed = Signer.Pass("seal.signer-listed", "签章者在印章的证书列表中。", "The signer is in the seal's list.");
    public static readonly VerificationCode NotListed = Signer.Fail("seal.signer-not-listed", "签章者不在印章的证书列表中：无权使用该印章。", "The signer is not in the seal's list: not authorised to use it.");
    public static readonly VerificationCode ListUnreadable = Signer.Fail("seal.list-unreadable", "印章的证书列表为空，或其摘要算法不受支持。", "The seal's list is empty or digested by a method not supported.");

    public static readonly VerificationCode Current = Validity.Pass("seal.in-force", "签章时印章在有效期内。", "The seal was in force when it was used.");
    public static readonly VerificationCode Expired = Validity.Fail("seal.expired", "签章时印章已过有效期。", "The seal had expired when it was used.");
    public static readonly VerificationCode NotYet = Validity.Fail("seal.not-yet", "签章时印章尚未生效或尚未制作。", "The seal was not yet in force, or not yet made, when it was used.");

    public static readonly VerificationCode VersionsAgree = Versions.Pass("versions.agree", "签章与印章版本一致。", "Signature and seal are of one version.");
    public static readonly VerificationCode VersionsDiffer = Versions.Fail("versions.differ", "签章与印章版本不一致，或结构与版本不符。", "Signature and seal are of different versions, or not of the form of theirs.");

    public static readonly VerificationCode CopySame = Copy.Pass("seal.copy-same", "印章文件与签章内的印章一致。", "The seal's file is the seal inside the signature.");
    public static readonly VerificationCode CopyOther = Copy.Fail("seal.copy-other", "印章文件与签章内的印章不同：显示的不是所签的印章。", "The seal's file is another than the seal inside the signature: what is shown was not used.");
    public static readonly VerificationCode CopyMissing = Copy.Fail("seal.copy-missing", "所述的印章文件不在包内。", "The seal's file is stated and not in the package.");

    public static IEnumerable<VerificationCode> All => [.. Place.All, .. Made.All, .. Signer.All, .. Validity.All, .. Versions.All, .. Copy.All];
}
