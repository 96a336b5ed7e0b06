using System;
using System.Diagnostics;
using System.IO;

namespace GovData.Security.Tests.Keys;

/// <summary>The openssl command as an oracle, in a folder of its own that goes with it.</summary>
internal sealed class Openssl : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("govdata-openssl-").FullName;

    /// <summary>Why there is no openssl with SM2 here; null when there is.</summary>
    public static string? Missing { get; } = Probe();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public byte[] Read(string name) => File.ReadAllBytes(Path.Combine(_folder, name));

    /// <summary>Runs openssl in the folder; answers its exit code and what it printed.</summary>
    public (int ExitCode, string Output) Run(params string[] arguments) => Run(_folder, arguments);

    private static (int ExitCode, string Output) Run(string folder, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("openssl", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }

    private static string? Probe()
    {
        try
        {
            var (_, curves) = Run(Path.GetTempPath(), ["ecparam", "-list_curves"]);
            return curves.Contains("SM2", StringComparison.Ordinal) ? null : "this openssl has no SM2";
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return "no openssl command: " + e.Message;
        }
    }
}
