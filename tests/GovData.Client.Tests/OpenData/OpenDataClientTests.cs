using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Client.Tests;

public class OpenDataClientTests
{
    private const string Key = "11500000MB0000019F.open.divisions";

    [Fact]
    public async Task A_publication_names_what_is_opened()
    {
        var publication = new OpenDatasetPublication
        {
            EntryCode = "307005012/000001",
            Items = { "区划代码", "区划名称" },
            Title = "重庆市行政区划代码",
            Licence = "重庆市公共数据开放使用协议（示例）",
        };

        var dataset = await new GoldenCenter("publishOpenDataset").AsProvider().OpenData.PublishAsync(Key, publication);

        Assert.Equal((Key, OpenDatasetState.Published, 3L, 80L), (dataset.Key, dataset.State, dataset.Rows, dataset.Size));
    }

    [Fact]
    public async Task Datasets_are_found_by_words_and_opening_type()
    {
        var query = new OpenDataQuery { Text = "区划", OpeningType = OpeningType.Unconditional };

        var found = await new GoldenCenter("searchOpenData").AsUser().OpenData.Search(query).ToListAsync();

        Assert.Equal(Key, Assert.Single(found).Key);
    }

    [Fact]
    public async Task A_download_is_held_against_the_digest_in_the_description()
    {
        using var file = new MemoryStream();

        var dataset = await new GoldenCenter("getOpenDataset", "downloadOpenDataset").AsUser().OpenData.DownloadAsync(Key, file);

        Assert.Equal(80, file.Length);
        Assert.True(dataset.Digest!.Matches(file.ToArray()));
    }

    [Fact]
    public async Task Other_bytes_than_described_are_a_failure_even_without_a_header()
    {
        var handler = new ScriptedHandler(
            (_, _) => Task.FromResult(GoldenExchange.Load("getOpenDataset").Answer()),
            Answers.Content("区划代码,区划名称\n"u8.ToArray(), "text/csv"));

        var failure = await Assert.ThrowsAsync<TransportException>(() => Clients.Over(handler).OpenData.DownloadAsync(Key, new MemoryStream()));

        Assert.Equal(TransportFailure.DigestMismatch, failure.Failure);
    }

    [Fact]
    public async Task A_header_in_another_algorithm_does_not_stand_in_for_the_description()
    {
        var file = GoldenExchange.Load("downloadOpenDataset").AnswerBody;
        var handler = new ScriptedHandler(
            (_, _) => Task.FromResult(GoldenExchange.Load("getOpenDataset").Answer()),
            Answers.Content(file, "text/csv", more: response => response.Headers.TryAddWithoutValidation("Content-Digest",
                "sha-256=:" + Convert.ToBase64String(SHA256.HashData(file)) + ":")));
        using var target = new MemoryStream();

        await Clients.Over(handler).OpenData.DownloadAsync(Key, target);

        Assert.Equal(file, target.ToArray());
    }

    [Fact]
    public async Task A_description_without_digest_proves_nothing()
    {
        var handler = new ScriptedHandler(Answers.Json("""{"key":"k"}"""), Answers.Content("x"u8.ToArray(), "text/csv"));

        var failure = await Assert.ThrowsAsync<TransportException>(() => Clients.Over(handler).OpenData.DownloadAsync("k", new MemoryStream()));

        Assert.Equal(TransportFailure.DigestMismatch, failure.Failure);
    }

    [Fact]
    public async Task What_cannot_be_meant_never_leaves()
    {
        var center = new GoldenCenter();
        var openData = center.AsUser().OpenData;

        await Assert.ThrowsAsync<ArgumentException>(() => openData.DownloadAsync(Key, new MemoryStream([], writable: false)));
        await Assert.ThrowsAsync<ArgumentNullException>(() => openData.DownloadAsync(Key, null!));
        await Assert.ThrowsAsync<ArgumentException>(() => openData.PublishAsync(Key, new OpenDatasetPublication { EntryCode = "307005012/000001" }));
        Assert.Throws<RequestRefusedException>(() => { openData.Search(new OpenDataQuery { Text = "11010519491231002X" }); });

        Assert.Empty(center.Received);
    }
}
