using System.Diagnostics;
using System.IO;

namespace GovData.Testing.Tests;

/// <summary>pdfsig of poppler as an oracle: it finds the signatures of a PDF and judges RSA and ECDSA.</summary>
internal static class Pdfsig
{
    /// <summary>Why there is no pdfsig here; null when there is.</summary>
    public static string? Missing { get; } = Probe();

    /// <summary>What it says of a file, certificates not judged.</summary>
    public static string Run(byte[] file)
    {
        var folder = Directory.CreateTempSubdirectory("govdata-pdfsig-");
        try
        {
            var path = Path.Combine(folder.FullName, "x.pdf");
            File.WriteAllBytes(path, file);
            return Start("-nocert", path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Start(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("pdfsig", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + errors.GetAwaiter().GetResult();
    }

    private static string? Probe()
    {
        try
        {
            Start("-v");
            return null;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return "no pdfsig command: " + e.Message;
        }
    }
}
