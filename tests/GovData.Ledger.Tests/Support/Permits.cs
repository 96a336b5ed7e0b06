using System.Globalization;
using GovData.Standards;

namespace GovData.Ledger.Tests;

/// <summary>A small published table and rows for it.</summary>
internal static class Permits
{
    public const string Department = "11500000009275780L";

    public static CatalogEntry Entry() => new()
    {
        Classification = "部门/重庆市",
        Title = "施工许可",
        Code = "307005012/000001",
        ProviderName = "重庆市某局",
        ProviderCode = Department,
        Abstract = "施工许可的编号、名称与数量。",
        Format = new ResourceFormat { Category = ResourceCategory.Spreadsheet, Type = "CSV" },
        Items =
        [
            new InformationItem { Name = "编号", Type = ItemDataType.Parse("C(10)"), Required = true, IsKey = true },
            new InformationItem { Name = "名称", Type = ItemDataType.Parse("C(60)"), Required = true },
            new InformationItem { Name = "数量", Type = ItemDataType.Parse("I") },
        ],
        Sharing = new SharingAttribute { Type = SharingType.Unconditional },
        Opening = new OpeningAttribute { Type = OpeningType.NotOpen, Condition = "不予开放" },
        UpdateCycle = UpdateCycle.EveryYear,
        Version = 1,
    };

    /// <summary>A table of so many clean rows, some of them with line ends inside quotes.</summary>
    public static string Rows(int count)
    {
        var text = new StringBuilder("编号,名称,数量\r\n");
        for (var row = 1; row <= count; row++)
            text.Append(CultureInfo.InvariantCulture, $"P{row:000000},{(row % 7 == 0 ? $"\"第{row}号\n\"\"二期\"\"工程\"" : $"第{row}号工程")},{row}\r\n");
        return text.ToString();
    }
}
