using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace GovData.Kills;

/// <summary>A process whose outputs are kept.</summary>
internal sealed class Child : IDisposable
{
    public const int Kill = 9;
    public const int Terminate = 15;
    public const int Continue = 18;
    public const int Stop = 19;

    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private Child(Process process) => (_process, _output, _error) = (process, process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());

    public static Child Start(string assembly, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(assembly);
        foreach (var word in words) start.ArgumentList.Add(word);
        return new Child(Process.Start(start)!);
    }

    /// <summary>The build output of a project beside this one.</summary>
    public static string Assembly(string project, string name) => Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "../../../../../src", project, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", name));

    public void Send(int signal)
    {
        if (Signal(_process.Id, signal) != 0) throw new InvalidOperationException("The process takes no signal.");
    }

    /// <summary>SIGKILL after so long; false when it had ended by then.</summary>
    public async Task<bool> KillAfterAsync(TimeSpan time)
    {
        var ended = _process.WaitForExitAsync();
        if (await Task.WhenAny(ended, Task.Delay(time, TimeProvider.System, CancellationToken.None)) == ended) return false;
        _process.Kill();
        await ended;
        return _process.ExitCode == 128 + 9;
    }

    public async Task<(int Code, string Output, string Error)> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(s_deadline);
        return (_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
