using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GovData.Testing;

namespace GovData.Client.Tests;

public class OpenDataChainTests
{
    private static readonly string s_key = City.KeyOf("open.divisions");

    [Fact]
    public async Task Stored_items_are_opened_found_and_downloaded()
    {
        using var city = new City();
        var dataset = await PublishAsync(city);
        using var file = new MemoryStream();

        var found = await city.User.OpenData.Search(new OpenDataQuery { Text = "行政区划", Publisher = GoldenCenter.Provider }).ToListAsync();
        var downloaded = await city.User.OpenData.DownloadAsync(Assert.Single(found).Key, file);

        Assert.Equal((s_key, 3L, OpenDatasetState.Published), (dataset.Key, dataset.Rows, dataset.State));
        Assert.Equal(dataset.Size, file.Length);
        Assert.True(downloaded.Digest!.Matches(file.ToArray()));
        Assert.StartsWith("区划代码,区划名称", Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_cut_on_the_way_begins_again()
    {
        using var city = new City();
        await PublishAsync(city);
        city.Mock.Outcomes.Next("downloadOpenDataset", MockOutcome.Truncate());
        using var file = new MemoryStream();
        OpenDataset? dataset = null;

        await city.Clock.RunAsync(async () => dataset = await city.User.OpenData.DownloadAsync(s_key, file));

        Assert.True(dataset!.Digest!.Matches(file.ToArray()));
        Assert.Equal(2, city.Mock.Journal.Of("downloadOpenDataset").Count);
    }

    [Fact]
    public async Task A_wrong_digest_is_not_believed()
    {
        using var city = new City();
        await PublishAsync(city);
        city.Mock.Outcomes.Next("downloadOpenDataset", MockOutcome.WrongDigest());
        using var file = new MemoryStream();

        var failure = await Assert.ThrowsAsync<TransportException>(() => city.User.OpenData.DownloadAsync(s_key, file));

        Assert.Equal(TransportFailure.DigestMismatch, failure.Failure);
    }

    [Fact]
    public async Task A_publication_whose_answer_was_lost_is_repeated_to_one_effect()
    {
        using var city = new City();
        city.Mock.Outcomes.Next("publishOpenDataset", MockOutcome.LoseAnswer());

        await city.Clock.RunAsync(() => PublishAsync(city));

        Assert.Equal(2, city.Mock.Journal.Of("publishOpenDataset").Count);
        Assert.Equal(1, city.Mock.Journal.Effects("publishOpenDataset", s_key));
    }

    private static async Task<OpenDataset> PublishAsync(City city)
    {
        var entry = await city.StoreAsync();
        return await city.Provider.OpenData.PublishAsync(s_key, new OpenDatasetPublication
        {
            EntryCode = entry.Code,
            Version = entry.Version,
            Items = ["区划代码", "区划名称"],
            Title = entry.Title,
            Licence = "重庆市公共数据开放使用协议（示例）",
        });
    }
}
