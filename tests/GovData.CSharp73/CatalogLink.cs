using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Standards;

namespace GovData.CSharp73
{
    internal static class CatalogLink
    {
        public static async Task<CatalogEntry> RunAsync(City city)
        {
            await city.Provider.Catalog.SaveDraftAsync("divisions", Divisions());
            var list = await city.Provider.Catalog.SubmitListAsync("list-2026", new[] { "divisions" });
            city.Mock.Authority.ApproveList(list.Key);
            var code = city.Mock.Authority.PublishList(list.Key).Single();

            CenterPage<CatalogEntry> page = await city.User.Catalog.Search(new CatalogQuery { Text = "行政区划" }).GetPageAsync();
            var entry = await city.User.Catalog.GetEntryAsync(code);
            Check.That(page.Items.Any(found => found.Code == code), "a published entry is found");
            Check.That(entry.Items.Count == 2 && entry.Sharing.Type == SharingType.Conditional, "it is what was drafted");
            return entry;
        }

        private static CatalogEntry Divisions()
        {
            return new CatalogEntry
            {
                Title = "行政区划代码",
                ProviderName = "提供部门",
                ProviderCode = City.ProviderCode,
                Abstract = "重庆市行政区划代码与名称",
                Format = new ResourceFormat { Category = ResourceCategory.Spreadsheet, Type = "csv" },
                Sharing = new SharingAttribute { Type = SharingType.Conditional, Condition = "用于履行法定职责", Method = SharingMethod.Platform },
                Opening = new OpeningAttribute { Type = OpeningType.Unconditional },
                UpdateCycle = UpdateCycle.Irregular,
                Items = new List<InformationItem>
                {
                    new InformationItem { Name = "代码", EnglishName = "code", Type = ItemDataType.Parse("C(6)"), Required = true, IsKey = true, Identifier = IdentifierKind.DivisionCode },
                    new InformationItem { Name = "名称", EnglishName = "name", Type = ItemDataType.Parse("C(50)"), Required = true },
                },
            };
        }
    }
}
