using System.Globalization;
using System.Text.Json;
using GovData.Client;
using GovData.Security;
using GovData.Testing;
using Xunit.Abstractions;

namespace GovData.MockServer.Tests;

public sealed class MockCommandTests(ITestOutputHelper log) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("govdata-mock-");

    [Theory]
    [InlineData(MockProcess.Terminate)]
    [InlineData(MockProcess.Interrupt)]
    public async Task It_says_when_it_is_ready_and_ends_well_when_told_to(int signal)
    {
        if (OperatingSystem.IsWindows())
        {
            log.WriteLine("Not judged on Windows: there are no signals to send.");
            return;
        }
        using var command = MockProcess.Start();
        var ready = await command.ReadyAsync();
        using var http = new HttpClient();

        Assert.Equal(command.Id, ready.GetProperty("pid").GetInt32());
        Assert.Equal(ready.GetProperty("admin").GetString() + "/ready", ready.GetProperty("ready").GetString());
        Assert.Equal("""{"ready":true}""", await http.GetStringAsync(ready.GetProperty("ready").GetString()));
        Assert.StartsWith("http://127.0.0.1:", ready.GetProperty("center").GetString());

        var (code, output, logged) = await command.EndAsync(signal);
        Assert.Equal((0, ""), (code, output));
        Assert.Contains(ready.GetProperty("admin").GetString()!, logged);
    }

    [Fact]
    public async Task A_program_reads_the_profile_and_works()
    {
        var file = Path.Combine(_folder.FullName, "profile.json");
        using var command = MockProcess.Start("--profile", file, "--seed", "3");
        await command.ReadyAsync();
        using var profile = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        Assert.True(TrustedKeys.TryParse(profile.RootElement.GetProperty("trust").GetString(), out var trust, out _));
        Assert.True(EncryptionKey.TryFromPem(profile.RootElement.GetProperty("encryptionKey").GetString(), out _, out _));

        foreach (var department in profile.RootElement.GetProperty("departments").EnumerateArray())
        {
            var identity = new DepartmentIdentity(department.GetProperty("code").GetString()!, department.GetProperty("division").GetString()!);
            CenterCredential[] credentials =
            [
                new AppKeyCredential(department.GetProperty("appKey").GetString()!, department.GetProperty("appSecret").GetString()!),
                new SignedAssertionCredential(SigningKey.FromPem(department.GetProperty("signingKey").GetString()!)),
            ];
            foreach (var credential in credentials)
            {
                using var client = new CenterClient(new CenterClientOptions
                {
                    Endpoint = new Uri(profile.RootElement.GetProperty("endpoint").GetString()!), Department = identity, Credential = credential, TrustedKeys = trust,
                });
                Assert.Equal([], await client.Responsibilities.List().ToListAsync());
            }
        }

        Assert.Equal(["11500000MB1000010R", "11500000MB1000029N"], profile.RootElement.GetProperty("departments").EnumerateArray().Select(d => d.GetProperty("code").GetString()));
        Assert.Equal([2, 1], profile.RootElement.GetProperty("departments").EnumerateArray().Select(d => d.GetProperty("level").GetInt32()));
        Assert.Equal([file], Directory.GetFiles(_folder.FullName));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task Help_and_version_are_answers()
    {
        Assert.Matches(@"^\d+\.\d+\.\d+", (await RunAsync("zh-CN", "--version")).Output);
        Assert.StartsWith("用法", (await RunAsync("zh-CN", "--help")).Output);
        Assert.StartsWith("Usage", (await RunAsync("tr-TR", "-h")).Output);
    }

    [Theory]
    [InlineData("en", "There is no option '--prot'. See govdata-mock --help")]
    [InlineData("zh-Hans-CN", "没有选项“--prot”。用法见 govdata-mock --help")]
    public async Task Wrong_usage_is_exit_code_2_and_nothing_on_standard_output(string culture, string said)
    {
        var (code, output, error) = await RunAsync(culture, "--prot", "1");

        Assert.Equal((2, "", said), (code, output, error.TrimEnd()));
    }

    [Fact]
    public async Task What_cannot_start_is_exit_code_3()
    {
        await using var other = await SocketCenter.StartAsync(new MockCenter());

        Assert.Equal((3, ""), Answer(await RunAsync("en", "--port", other.Endpoint.Port.ToString(CultureInfo.InvariantCulture))));
        Assert.Equal((3, ""), Answer(await RunAsync("en", "--profile", Path.Combine(_folder.FullName, "missing", "profile.json"))));
    }

    [Theory]
    [InlineData("en", "is taken", "its directory is not there", "it is a directory")]
    [InlineData("zh-CN", "已被占用", "其目录不存在", "它是目录")]
    public async Task What_cannot_start_names_the_port_or_the_file(string culture, string taken, string missing, string directory)
    {
        await using var other = await SocketCenter.StartAsync(new MockCenter());
        var port = other.Endpoint.Port.ToString(CultureInfo.InvariantCulture);
        var lost = Path.Combine(_folder.FullName, "missing", "profile.json");

        var errors = new[]
        {
            ((await RunAsync(culture, "--port", port)).Error, port, taken),
            ((await RunAsync(culture, "--profile", lost)).Error, lost, missing),
            ((await RunAsync(culture, "--profile", _folder.FullName)).Error, _folder.FullName, directory),
        };

        Assert.All(errors, e => Assert.Contains(e.Item2, e.Error));
        Assert.All(errors, e => Assert.Contains(e.Item3, e.Error));
        Assert.All(errors, e => Assert.DoesNotContain(".part", e.Error));
        Assert.Empty(Directory.GetFiles(_folder.FullName));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static (int, string) Answer((int Code, string Output, string Error) ran) => (ran.Code, ran.Output);

    private static async Task<(int Code, string Output, string Error)> RunAsync(string culture, params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await new MockCommand(output, error, CultureInfo.GetCultureInfo(culture)).RunAsync(words, CancellationToken.None).WaitAsync(Deadline.Span);
        return (code, output.ToString(), error.ToString());
    }
}
