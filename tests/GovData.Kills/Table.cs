using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using GovData.Security;
using GovData.Standards;

namespace GovData.Kills;

/// <summary>The rows to be submitted. The entry has no key, so that rows that come twice are there twice.</summary>
internal sealed class Table
{
    public Table(string path, int rows)
    {
        string[] lines = [.. Enumerable.Range(1, rows).Select(row => string.Create(CultureInfo.InvariantCulture, $"P{row:00000000},第{row}号工程，某区某街道某路改造项目,{row % 977}"))];
        File.WriteAllText(path, "编号,名称,数量\r\n" + string.Concat(lines.Select(line => line + "\r\n")));
        Path = path;
        RowsDigest = ContentDigest.Of(DigestAlgorithm.Sm3, Encoding.UTF8.GetBytes(string.Join('\n', lines.Order(System.StringComparer.Ordinal)))).ToString();
    }

    public static CatalogEntry Entry { get; } = new()
    {
        Classification = "部门/示例市",
        Title = "施工许可",
        Code = "307005012/000001",
        ProviderName = "示例市规划和自然资源局",
        ProviderCode = "11500000MB1000010R",
        Abstract = "施工许可的编号、名称与数量。",
        Format = new ResourceFormat { Category = ResourceCategory.Spreadsheet, Type = "CSV" },
        Items =
        [
            new InformationItem { Name = "编号", Type = ItemDataType.Parse("C(10)"), Required = true },
            new InformationItem { Name = "名称", Type = ItemDataType.Parse("C(60)"), Required = true },
            new InformationItem { Name = "数量", Type = ItemDataType.Parse("I") },
        ],
        Sharing = new SharingAttribute { Type = SharingType.Unconditional },
        Opening = new OpeningAttribute { Type = OpeningType.NotOpen, Condition = "不予开放" },
        UpdateCycle = UpdateCycle.EveryYear,
        Version = 1,
    };

    public string Path { get; }

    public string RowsDigest { get; }
}
