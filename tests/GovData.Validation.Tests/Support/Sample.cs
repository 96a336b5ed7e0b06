using System.Text.Json;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

/// <summary>Entries without a fault, to be changed in one place.</summary>
internal static class Sample
{
    /// <summary>重庆市 in the published index number of its data bureau.</summary>
    public const string Provider = "11500000009275780L";

    /// <summary>荣昌区's bureau; a published code too.</summary>
    public const string OtherProvider = "11500226MB1D37341C";

    public static CatalogEntry Permits() => new()
    {
        Classification = "部门/重庆市",
        Title = "建设工程施工许可",
        Code = "307005012/000001",
        ProviderName = "示例市住房和城乡建设委员会",
        ProviderCode = Provider,
        Abstract = "施工许可的编号、建设单位、负责人、发证日期",
        Format = new ResourceFormat { Category = ResourceCategory.Spreadsheet, Type = "xlsx" },
        Items =
        [
            Item("许可编号", "C(20)", required: true, key: true, english: "permit_no"),
            Item("建设单位代码", "C(18)", required: true, identifier: IdentifierKind.SocialCreditCode, english: "builder"),
            Item("负责人证件号码", "C(18)", identifier: IdentifierKind.CitizenId, english: "manager", sensitive: true),
            Item("工程类别", "C(2)", codes: ["01", "02", "99"]),
            Item("合同价款", "N(14,2)"),
            Item("发证日期", "D", required: true),
        ],
        Sharing = new SharingAttribute { Type = SharingType.Conditional, Condition = "用于履行法定职责", Method = SharingMethod.Platform },
        Opening = new OpeningAttribute { Type = OpeningType.NotOpen },
        UpdateCycle = UpdateCycle.EveryMonth,
        PublishedOn = new CivilDate(2026, 3, 1),
        RelatedCodes = ["307005012/000002"],
        Version = 3,
    };

    /// <summary>Another of the same provider.</summary>
    public static CatalogEntry Sites()
    {
        var entry = Permits();
        (entry.Title, entry.Code, entry.RelatedCodes) = ("在建工地", "307005012/000007", []);
        return entry;
    }

    public static JsonElement Json(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
