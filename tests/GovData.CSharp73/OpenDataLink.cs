using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Standards;

namespace GovData.CSharp73
{
    internal static class OpenDataLink
    {
        public static async Task RunAsync(City city, CatalogEntry entry)
        {
            var published = await city.Provider.OpenData.PublishAsync("divisions-open", new OpenDatasetPublication
            {
                EntryCode = entry.Code,
                Version = entry.Version,
                Items = new List<string> { "代码", "名称" },
                Title = "重庆市行政区划代码",
                Licence = "开放数据使用许可",
            });
            var found = await city.User.OpenData.Search(new OpenDataQuery { Text = "行政区划" }).GetPageAsync();
            Check.That(found.Items.Single().Key == published.Key, "an open dataset is found");
            using (var file = new MemoryStream())
            {
                var dataset = await city.User.OpenData.DownloadAsync(published.Key, file);
                Check.That(file.Length == dataset.Size && dataset.Rows == 2, "it is downloaded whole");
            }
        }
    }
}
