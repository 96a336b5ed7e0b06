using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace QuickStart.Links;

/// <summary>开放: publish → search → download; the bytes are those whose digest was published.</summary>
internal static class OpenDataLink
{
    public static async Task<LinkResult> RunAsync(Stage stage, CancellationToken cancellationToken)
    {
        var say = stage.Narrator;
        say.Link("开放：发布、检索、下载", "Open data: publish, search, download");
        var published = await stage.Provider.Center.OpenData.PublishAsync(stage.Provider.Name("divisions-open"), new OpenDatasetPublication
        {
            EntryCode = stage.Story.Entry.Code,
            Version = stage.Story.Entry.Version,
            Items = ["行政区划代码", "名称", "类别", "启用年份", "停用年份", "继任代码"],
            Title = "重庆市行政区划代码",
            Licence = "开放数据使用许可",
        }, cancellationToken);
        say.Step($"已发布 {published.Key}：{published.Rows} 行，{published.Size} 字节", $"published {published.Key}: {published.Rows} rows, {published.Size} bytes");

        var found = false;
        await foreach (var one in stage.User.Center.OpenData.Search(new OpenDataQuery { Text = "行政区划" }).WithCancellation(cancellationToken)) found |= one.Key == published.Key;
        using var file = new MemoryStream();
        var dataset = await stage.User.Center.OpenData.DownloadAsync(published.Key, file, cancellationToken);
        say.Step($"已下载 {file.Length} 字节，摘要相符：{dataset.Digest}", $"downloaded {file.Length} bytes, the digest agrees: {dataset.Digest}");
        await stage.Provider.RecordAsync("open-data", EvidenceKinds.OpenDataPublished, published.Key, null, cancellationToken);
        var holds = found && dataset.Digest!.Equals(published.Digest) && dataset.Digest.Matches(file.ToArray()) && dataset.Rows == stage.Story.Rows;
        return await stage.EndAsync("open-data", Text.Of("开放", "Open data"), Text.Of($"{dataset.Key}：{dataset.Rows} 行", $"{dataset.Key}: {dataset.Rows} rows"), holds, cancellationToken);
    }
}
