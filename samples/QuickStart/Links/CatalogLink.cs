using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;
using GovData.Standards;

namespace QuickStart.Links;

/// <summary>目录: draft → submit → review → publish → search and get.</summary>
internal static class CatalogLink
{
    public static async Task<LinkResult> RunAsync(Stage stage, CancellationToken cancellationToken)
    {
        var say = stage.Narrator;
        say.Link("目录：起草、报送、审核、发布、检索", "Catalog: draft, submit, review, publish, search");
        var draft = await stage.Provider.Center.Catalog.SaveDraftAsync(stage.Provider.Name("divisions"), Divisions(), cancellationToken);
        say.Step($"已存草稿 {draft.Key}", $"draft {draft.Key} saved");
        var list = await stage.Provider.Center.Catalog.SubmitListAsync(stage.Provider.Name("list-" + stage.Period), [draft.Key], cancellationToken: cancellationToken);
        say.Step($"清单 {list.Key} 已报送：{list.State.Chinese}", $"list {list.Key} submitted: {list.State.English}");
        var codes = await stage.City.PublishAsync(list.Key, cancellationToken);
        say.Step($"主管部门审核通过并发布：{codes[0]}", $"approved and published by the authority: {codes[0]}");

        var found = false;
        await foreach (var hit in stage.User.Center.Catalog.Search(new CatalogQuery { Text = "行政区划" }).WithCancellation(cancellationToken))
            found |= hit.Code == codes[0];
        var entry = stage.Story.Entry = await stage.User.Center.Catalog.GetEntryAsync(codes[0], cancellationToken);
        say.Step($"使用部门检索到：{entry.Title}，{entry.Items.Count} 个信息项", $"the using department found it: {entry.Title}, {entry.Items.Count} items");

        await stage.Provider.RecordAsync("catalog", EvidenceKinds.CatalogPublished, entry.Code, null, cancellationToken);
        var holds = list.State == CatalogListState.Submitted && codes.Count == 1 && found && entry.Code == codes[0] && entry.Title == draft.Entry.Title && entry.Items.Count == 6;
        return await stage.EndAsync("catalog", Text.Of("目录", "Catalog"), $"{entry.Title} {entry.Code} v{entry.Version}", holds, cancellationToken);
    }

    private static CatalogEntry Divisions() => new()
    {
        Title = "行政区划代码（含历史与继任关系）",
        ProviderName = Roles.ProviderName,
        ProviderCode = Roles.Provider,
        Abstract = "重庆市行政区划代码、名称、类别、启用与停用年份及继任代码",
        Format = new ResourceFormat { Category = ResourceCategory.Spreadsheet, Type = "csv" },
        Sharing = new SharingAttribute { Type = SharingType.Conditional, Condition = "用于履行法定职责", Method = SharingMethod.Platform },
        Opening = new OpeningAttribute { Type = OpeningType.Unconditional },
        UpdateCycle = UpdateCycle.Irregular,
        Items =
        [
            new InformationItem { Name = "行政区划代码", EnglishName = "code", Type = ItemDataType.Parse("C(6)"), Required = true, IsKey = true, Identifier = IdentifierKind.DivisionCode },
            new InformationItem { Name = "名称", EnglishName = "name", Type = ItemDataType.Parse("C(50)"), Required = true },
            new InformationItem { Name = "类别", EnglishName = "kind", Type = ItemDataType.Parse("C(10)"), Required = true, CodeSet = ["直辖市", "区", "县", "自治县", "县级市"] },
            new InformationItem { Name = "启用年份", EnglishName = "validFrom", Type = ItemDataType.Parse("N(4,0)"), Required = true, IsKey = true },
            new InformationItem { Name = "停用年份", EnglishName = "validTo", Type = ItemDataType.Parse("N(4,0)") },
            new InformationItem { Name = "继任代码", EnglishName = "successors", Type = ItemDataType.Parse("C(40)") },
        ],
    };
}
