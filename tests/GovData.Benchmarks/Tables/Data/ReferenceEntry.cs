using GovData.Standards;

namespace GovData.Benchmarks.Tables;

/// <summary>The entry that the reference file follows, as a center has published it.</summary>
internal static class ReferenceEntry
{
    public static CatalogEntry Entry { get; } = new()
    {
        Classification = "部门/示例市",
        Title = "参考表",
        Code = "307005012/000001",
        ProviderName = "示例市规划和自然资源局",
        ProviderCode = "11500000MB1000010R",
        Abstract = "参考表。",
        Format = new ResourceFormat { Category = ResourceCategory.Spreadsheet, Type = "CSV" },
        Sharing = new SharingAttribute { Type = SharingType.Unconditional },
        Opening = new OpeningAttribute { Type = OpeningType.NotOpen, Condition = "不予开放" },
        UpdateCycle = UpdateCycle.EveryYear,
        Version = 1,
        Items =
        {
            new InformationItem { Name = "id_no", Type = ItemDataType.Character(18), Required = true, IsKey = true, Identifier = IdentifierKind.CitizenId },
            new InformationItem { Name = "name", Type = ItemDataType.Character(50), Required = true },
            new InformationItem { Name = "uscc", Type = ItemDataType.Character(18), Required = true, Identifier = IdentifierKind.SocialCreditCode },
            new InformationItem { Name = "address", Type = ItemDataType.Character(60) },
            new InformationItem { Name = "gender", Type = ItemDataType.Character(1), CodeSet = { "0", "1", "2", "9" } },
            new InformationItem { Name = "birth_date", Type = ItemDataType.Date, Required = true },
            new InformationItem { Name = "amount", Type = ItemDataType.Number(12, 2) },
            new InformationItem { Name = "quantity", Type = ItemDataType.Integer },
            new InformationItem { Name = "updated_at", Type = ItemDataType.DateTime, Required = true },
            new InformationItem { Name = "phone", Type = ItemDataType.Character(11) },
            new InformationItem { Name = "active", Type = ItemDataType.Logical },
            new InformationItem { Name = "remark", Type = ItemDataType.Character(200) },
        },
    };
}
