using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace GovData.Testing.Tests;

/// <summary>The openssl command as an oracle, in a folder of its own that goes with it.</summary>
internal sealed class Openssl : IDisposable
{
    private const string UserId = "distid:1234567812345678";

    private readonly string _folder = Directory.CreateTempSubdirectory("govdata-openssl-").FullName;
    private int _files;

    /// <summary>Why there is no openssl with SM2 here; null when there is.</summary>
    public static string? Missing { get; } = Probe();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Runs openssl; answers what it printed, or throws with it.</summary>
    public string Run(params string[] arguments)
    {
        var (code, output) = Run(_folder, arguments);
        return code == 0 ? output : throw new InvalidOperationException($"openssl {arguments[0]}: {output}");
    }

    public string Write(byte[] content)
    {
        var path = Path.Combine(_folder, (_files++).ToString(CultureInfo.InvariantCulture));
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>A certificate under the one above it: signature, dates at an instant, basic constraints. Ends where openssl says no.</summary>
    public string Verify(byte[] certificate, byte[] issuer, DateTimeOffset at, bool isSm2 = true)
    {
        string[] option = isSm2 ? ["-vfyopt", UserId] : [];
        return Run(["verify", .. option, "-attime", at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), "-partial_chain", "-trusted", Pem(issuer), Pem(certificate)]);
    }

    /// <summary>Whether a signature over a message verifies with the key of a certificate, SM2 or P-256 or RSA.</summary>
    public bool Signed(byte[] certificate, byte[] message, byte[] signature, string digest = "-sm3")
    {
        var key = Path.Combine(_folder, "key");
        File.WriteAllText(key, Run("x509", "-inform", "DER", "-in", Write(certificate), "-pubkey", "-noout"));
        string[] option = digest == "-sm3" ? ["-sigopt", UserId] : [];
        return Run(_folder, ["dgst", digest, .. option, "-verify", key, "-signature", Write(signature), Write(message)]).Output.Contains("Verified OK", StringComparison.Ordinal);
    }

    public byte[] Sm3(byte[] content) => Digest(content, "-sm3");

    public byte[] Digest(byte[] content, string digest)
    {
        var path = Path.Combine(_folder, "digest");
        Run("dgst", digest, "-binary", "-out", path, Write(content));
        return File.ReadAllBytes(path);
    }

    /// <summary>A certificate as a PEM file.</summary>
    public string Pem(byte[] certificate)
    {
        var path = Write(certificate);
        Run("x509", "-inform", "DER", "-in", path, "-out", path + ".pem");
        return path + ".pem";
    }

    private static (int ExitCode, string Output) Run(string folder, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("openssl", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }

    private static string? Probe()
    {
        try
        {
            return Run(Path.GetTempPath(), ["ecparam", "-list_curves"]).Output.Contains("SM2", StringComparison.Ordinal) ? null : "this openssl has no SM2";
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return "no openssl command: " + e.Message;
        }
    }
}
