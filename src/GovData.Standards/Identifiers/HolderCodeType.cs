using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>持证主体代码类型代码 (GB/T 36903-2018). What kind of number the holder of an electronic certificate is named by.</summary>
/// <remarks>The codes are those configured on a provincial sharing service. What most of them mean is not verified: see <see cref="IsVerified"/>.</remarks>
[JsonConverter(typeof(OpenEnumJsonConverter<HolderCodeType>))]
public sealed class HolderCodeType : OpenEnum<HolderCodeType>
{
    private const int LongestCode = 40;

    private static readonly Refusal NoCode = new("holder-code.form",
        "持证主体代码为空、超过 40 个字符或含有控制字符。请按证件所载填写。", "The holder's code is empty, longer than 40 characters or holds control characters. Write it as the paper shows it.");

    /// <summary>001 统一社会信用代码.</summary>
    public static readonly HolderCodeType SocialCreditCode = Known("001", "统一社会信用代码", "Unified social credit code");

    /// <summary>099 其他法人或组织代码 (meaning unverified).</summary>
    public static readonly HolderCodeType OtherOrganisation = Known("099", "其他法人或组织代码", "Another code of an organisation");

    /// <summary>111 公民身份号码.</summary>
    public static readonly HolderCodeType CitizenId = Known("111", "公民身份号码", "Citizen identity number");

    /// <summary>114 解放军军官证 (meaning unverified).</summary>
    public static readonly HolderCodeType MilitaryOfficer = Known("114", "解放军军官证", "Officer of the People's Liberation Army");

    /// <summary>115 武警警官证 (meaning unverified).</summary>
    public static readonly HolderCodeType ArmedPoliceOfficer = Known("115", "武警警官证", "Officer of the Armed Police");

    /// <summary>118 解放军士兵证 (meaning unverified).</summary>
    public static readonly HolderCodeType Soldier = Known("118", "解放军士兵证", "Soldier of the People's Liberation Army");

    /// <summary>119 武警士兵证 (meaning unverified).</summary>
    public static readonly HolderCodeType ArmedPoliceSoldier = Known("119", "武警士兵证", "Soldier of the Armed Police");

    /// <summary>120 文职人员类证件 (meaning unverified).</summary>
    public static readonly HolderCodeType CivilianStaff = Known("120", "文职人员类证件", "Civilian staff of the forces");

    /// <summary>122 文职人员类证件, another kind than 120 (meaning unverified).</summary>
    public static readonly HolderCodeType OtherCivilianStaff = Known("122", "其他文职人员类证件", "Other civilian staff of the forces");

    /// <summary>411 外交护照 (meaning unverified).</summary>
    public static readonly HolderCodeType DiplomaticPassport = Known("411", "外交护照", "Diplomatic passport");

    /// <summary>412 公务护照 (meaning unverified).</summary>
    public static readonly HolderCodeType ServicePassport = Known("412", "公务护照", "Service passport");

    /// <summary>413 公务普通护照 (meaning unverified).</summary>
    public static readonly HolderCodeType PublicAffairsPassport = Known("413", "公务普通护照", "Passport for public affairs");

    /// <summary>414 普通护照 (meaning unverified).</summary>
    public static readonly HolderCodeType OrdinaryPassport = Known("414", "普通护照", "Ordinary passport");

    /// <summary>511 台湾居民来往大陆通行证 (meaning unverified).</summary>
    public static readonly HolderCodeType TaiwanTravelPermit = Known("511", "台湾居民来往大陆通行证", "Taiwan travel permit");

    /// <summary>516 港澳居民来往内地通行证 (meaning unverified).</summary>
    public static readonly HolderCodeType HomeReturnPermit = Known("516", "港澳居民来往内地通行证", "Home return permit");

    /// <summary>999 其他自然人证件 (meaning unverified).</summary>
    public static readonly HolderCodeType OtherPerson = Known("999", "其他自然人证件", "Another paper of a person");

    /// <summary>是否核实. Whether the meaning of the code was read in a source; true of 001 and 111 alone.</summary>
    public bool IsVerified => this == SocialCreditCode || this == CitizenId;

    /// <summary>标识类型. The identifier such a number can be judged as; null where there is none, and where the meaning of the code is unknown.</summary>
    public IdentifierKind? Identifier => Value switch
    {
        "001" => IdentifierKind.SocialCreditCode,
        "111" => IdentifierKind.CitizenId,
        "411" or "412" or "413" or "414" => IdentifierKind.Passport,
        "511" => IdentifierKind.TaiwanTravelPermit,
        "516" => IdentifierKind.HomeReturnPermit,
        _ => null,
    };

    /// <summary>
    /// Why a text cannot be a holder's number of this type; null when it can. Social credit codes and identity numbers are judged by their rules, an identity number (111) also by those of the
    /// residence permits of Hong Kong, Macao and Taiwan residents and of the permanent residence cards of foreigners, which have its form and no code of their own here. Passports and
    /// travel permits have no rule that everybody agrees on: of them and of all others only what no number can be is refused, so that no holder is turned away by a guess.
    /// </summary>
    /// <param name="code">The holder's code. The texts never repeat it.</param>
    public Refusal? Check(string? code) => Value switch
    {
        "001" => GovData.Standards.SocialCreditCode.Check(code),
        "111" when HmtResidencePermit.Check(code) is null || ForeignPermanentResidentId.Check(code) is null => null,
        "111" => GovData.Standards.CitizenId.Check(code),
        _ => string.IsNullOrWhiteSpace(code) || code!.Length > LongestCode || code.Any(char.IsControl) ? NoCode : null,
    };

    /// <inheritdoc/>
    protected override IEnumerable<HolderCodeType> List() =>
    [
        SocialCreditCode, OtherOrganisation, CitizenId, MilitaryOfficer, ArmedPoliceOfficer, Soldier, ArmedPoliceSoldier, CivilianStaff, OtherCivilianStaff,
        DiplomaticPassport, ServicePassport, PublicAffairsPassport, OrdinaryPassport, TaiwanTravelPermit, HomeReturnPermit, OtherPerson,
    ];
}
