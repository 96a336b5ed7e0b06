using System.IO;
using System.Text;

namespace GovData.Testing.Tests;

public sealed class PartBytesTests : IDisposable
{
    private const string Key = TestCenter.ProviderCode + ".2026.FULL.1";
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("govdata-parts-");
    private readonly TestCenter _center;

    public PartBytesTests() => _center = new TestCenter(providerLevel: 2, configure: options => options.PartsDirectory = _directory.FullName);

    [Fact]
    public async Task Parts_lie_in_the_directory_until_they_are_closed()
    {
        byte[][] parts = [Encoding.UTF8.GetBytes(Sending.Header + "500101,万州区,1998,张三\r\n"), Encoding.UTF8.GetBytes("500102,涪陵区,1998,\r\n")];
        var announcement = await SendAsync(parts);
        Assert.Equal(parts.Order(new ByLength()), _directory.GetFiles().Select(file => File.ReadAllBytes(file.FullName)).Order(new ByLength()));

        var closed = await _center.Provider.CloseAsync(Key, Sending.Manifest(Key, TestCenter.ProviderCode, announcement, parts, 2));

        Assert.True(closed.Status == 202, closed.Text);
        Assert.Empty(_directory.GetFiles());
        Assert.Equal(parts.Select(part => part.Length), closed.Json["partsReceived"]!.AsArray().Select(part => part!["size"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_part_that_is_replaced_and_a_center_that_begins_anew_leave_nothing_there()
    {
        await SendAsync([[1], [2]]);
        Assert.Equal(200, (await _center.Provider.PartAsync(Key, 1, [3], epoch: 2)).Status);
        Assert.Equal(2, _directory.GetFiles().Length);

        _center.Mock.Reset();

        Assert.Empty(_directory.GetFiles());
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private async Task<System.Text.Json.Nodes.JsonObject> SendAsync(byte[][] parts)
    {
        var announcement = Sending.Announcement(await _center.PublishAsync());
        await _center.Provider.PostAsync("/v1/submissions/" + Key, announcement);
        for (var i = 0; i < parts.Length; i++) Assert.Equal(200, (await _center.Provider.PartAsync(Key, i + 1, parts[i])).Status);
        return announcement;
    }

    private sealed class ByLength : IComparer<byte[]>
    {
        public int Compare(byte[]? x, byte[]? y) => x!.Length.CompareTo(y!.Length);
    }
}
