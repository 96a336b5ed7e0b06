using System.Globalization;
using System.Net.Sockets;
using System.Reflection;
using System.Text.Json.Nodes;
using GovData.Testing;

namespace GovData.MockServer;

/// <summary>The command <c>govdata-mock</c>. Standard output carries only the answer: one line once ready.</summary>
internal sealed class MockCommand(TextWriter output, TextWriter error, CultureInfo culture)
{
    private const int Stopped = 0;
    private const int Usage = 2;
    private const int CouldNotStart = 3;

    /// <summary>Runs until <paramref name="stop"/> is called for; gives the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken stop)
    {
        try
        {
            var arguments = MockArguments.Read(words);
            if (arguments.WantsHelp) await output.WriteAsync(Say(Help.Chinese, Help.English)).ConfigureAwait(false);
            else if (arguments.WantsVersion) await output.WriteLineAsync(Version).ConfigureAwait(false);
            else await ServeAsync(arguments, stop).ConfigureAwait(false);
            return Stopped;
        }
        catch (UsageException usage)
        {
            await error.WriteLineAsync(Say(usage.Chinese + "用法见 govdata-mock --help", usage.Message + " See govdata-mock --help")).ConfigureAwait(false);
            return Usage;
        }
        catch (StartException start)
        {
            await error.WriteLineAsync("govdata-mock: " + Say(start.Chinese, start.Message)).ConfigureAwait(false);
            return CouldNotStart;
        }
    }

    private static string Version =>
        typeof(MockCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private async Task ServeAsync(MockArguments arguments, CancellationToken stop)
    {
        using var parts = new TemporaryDirectory();
        var server = await StartAsync(arguments, parts.Path).ConfigureAwait(false);
        await using var _ = server.ConfigureAwait(false);
        if (arguments.Profile is { } file) await ProfileFile.WriteAsync(file, server.Endpoint, server.Admin, server.Center).ConfigureAwait(false);
        await output.WriteLineAsync(new JsonObject
        {
            ["center"] = server.Endpoint.GetLeftPart(UriPartial.Authority),
            ["admin"] = server.Admin.AbsoluteUri,
            ["ready"] = server.Admin.AbsoluteUri + "/ready",
            ["pid"] = Environment.ProcessId,
        }.ToJsonString()).ConfigureAwait(false);
        await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        await error.WriteLineAsync(Say($"模拟中心已就绪，控制台：{server.Admin}", $"The mock center is ready; its console: {server.Admin}")).ConfigureAwait(false);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await error.WriteLineAsync(Say("已停止。", "Stopped.")).ConfigureAwait(false);
    }

    private static async Task<SocketCenter> StartAsync(MockArguments arguments, string parts)
    {
        try
        {
            return await SocketCenter.StartAsync(City(arguments.Seed, parts), new SocketCenterOptions { Port = arguments.Port }).ConfigureAwait(false);
        }
        catch (SocketException exception)
        {
            var (chinese, english) = exception.SocketErrorCode == SocketError.AddressAlreadyInUse ? ("已被占用", "is taken") : ($"无法使用：{exception.Message}", $"cannot be used: {exception.Message}");
            throw new StartException(
                FormattableString.Invariant($"端口 {arguments.Port} {chinese}。请停止占用它的程序，或用 --port 另选一个（0 取空闲端口）。"),
                FormattableString.Invariant($"Port {arguments.Port} {english}. Stop the program that has it, or choose another by --port (0 takes a free one)."), exception);
        }
    }

    /// <summary>The city it plays: one department that provides and one that uses.</summary>
    private static MockCenter City(int seed, string parts)
    {
        var center = new MockCenter(new MockCenterOptions { Seed = seed, PartsDirectory = parts });
        center.Departments.Add("11500000MB1000010R", "500000", "示例市规划和自然资源局", level: 2);
        center.Departments.Add("11500000MB1000029N", "500000", "示例市政务服务局", level: 1);
        return center;
    }

    private string Say(string chinese, string english) => culture.TwoLetterISOLanguageName == "zh" ? chinese : english;
}
