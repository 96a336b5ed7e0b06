using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace GovData.Security.Tests.Sealing;

/// <summary>The commands gzip and zstd, as readers by other people.</summary>
internal static class Unpack
{
    public static async Task<byte[]> WithAsync(string command, byte[] packed)
    {
        using var process = Process.Start(new ProcessStartInfo(command, "-dc") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.StandardInput.BaseStream.WriteAsync(packed);
        process.StandardInput.Close();
        await reading;
        var told = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, told);
        return output.ToArray();
    }
}
