using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace GovData.MockServer.Tests;

/// <summary>The command in a process of its own.</summary>
internal sealed class MockProcess : IDisposable
{
    public const int Interrupt = 2;
    public const int Terminate = 15;

    private readonly Process _process;

    private MockProcess(Process process) => _process = process;

    public static MockProcess Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(SocketCenter).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return new MockProcess(Process.Start(start)!);
    }

    public int Id => _process.Id;

    /// <summary>The line the command prints once it is ready.</summary>
    public async Task<JsonElement> ReadyAsync()
    {
        var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(Deadline.Span);
        return JsonDocument.Parse(line ?? throw new InvalidOperationException(await _process.StandardError.ReadToEndAsync())).RootElement;
    }

    /// <summary>Sends a signal and waits for the end; gives the exit code, what else was printed, and what was logged.</summary>
    public async Task<(int Code, string Output, string Log)> EndAsync(int signal)
    {
        Assert.Equal(0, Kill(_process.Id, signal));
        var rest = _process.StandardOutput.ReadToEndAsync();
        var log = _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync().WaitAsync(Deadline.Span);
        return (_process.ExitCode, await rest, await log);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int pid, int signal);
}
