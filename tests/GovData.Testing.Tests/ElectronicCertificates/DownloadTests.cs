using System.IO.Compression;
using System.Text;

namespace GovData.Testing.Tests;

public class DownloadTests
{
    private readonly CertificateDesk _desk = new();

    [Fact]
    public async Task A_copy_bears_its_cause_is_what_was_stated_and_is_given_out_once()
    {
        var prepared = await _desk.PrepareAsync("d1");
        var file = await _desk.FetchAsync("d1");

        Assert.Equal((200, "READY"), (file.Status, prepared.String("state")));
        Assert.Equal((prepared.String("digest"), prepared.Json["size"]!.GetValue<int>()), (Sending.Digest(file.Body), file.Body.Length));
        Assert.Contains("办理开户", Text(file.Body), StringComparison.Ordinal);
        Assert.Equal((409, "download-used"), await SecondAsync());
    }

    [Fact]
    public async Task Nobody_fetches_it_after_600_seconds()
    {
        await _desk.PrepareAsync("d1");
        _desk.Pass(TimeSpan.FromSeconds(600));

        Assert.Equal((409, "download-expired"), await SecondAsync());
    }

    [Fact]
    public async Task Just_before_it_is_there()
    {
        await _desk.PrepareAsync("d1");
        _desk.Pass(TimeSpan.FromSeconds(599));

        Assert.Equal(200, (await _desk.FetchAsync("d1")).Status);
    }

    [Fact]
    public async Task It_is_for_the_department_that_prepared_it()
    {
        await _desk.PrepareAsync("d1");

        Assert.Equal("not-found", (await _desk.FetchAsync("d1", _desk.Center.Provider)).Code);
        Assert.Equal("not-found", (await _desk.FetchAsync("d2")).Code);
        Assert.Equal(200, (await _desk.FetchAsync("d1")).Status);
    }

    [Fact]
    public async Task The_same_request_is_the_same_download_another_is_a_conflict_and_a_picture_is_not_made()
    {
        var first = await _desk.PrepareAsync("d1");

        Assert.Equal(first.Text, (await _desk.PrepareAsync("d1")).Text);
        Assert.Equal("key-conflict", (await _desk.PrepareAsync("d1", fileType: "PDF")).Code);
        Assert.Equal("file-type-not-offered", (await _desk.PrepareAsync("d2", fileType: "PNG")).Code);
        Assert.Equal("not-found", (await _desk.PrepareAsync("d3", TestOfd.SampleIdentifier)).Code);
    }

    private async Task<(int Status, string? Code)> SecondAsync()
    {
        var answer = await _desk.FetchAsync("d1");
        return (answer.Status, answer.Code);
    }

    private static string Text(byte[] ofd)
    {
        using var zip = new ZipArchive(new MemoryStream(ofd));
        return string.Concat(zip.Entries.Where(e => e.Name == "Content.xml").Select(e =>
        {
            using var reader = new StreamReader(e.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        }));
    }
}
