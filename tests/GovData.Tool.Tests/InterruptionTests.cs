using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool.Tests;

/// <summary>Ctrl-C ends every command with 130, whatever it waits for, and what it has written is whole.</summary>
/// <remarks>The judging of a list that was read by <c>catalog check</c> is given up as well; a moment inside it can't be hit by a test that doesn't depend on time.</remarks>
public sealed class InterruptionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("govdata-tool-").FullName;
    private readonly CancellationTokenSource interruption = new();

    private string Entry => Written("entry.json", """{"code":"307005012/000001","title":"人员","version":1,"items":[{"name":"号码","type":"C(18)","identifier":"CITIZEN_ID"}]}""");

    public void Dispose()
    {
        interruption.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("data", "check", "-", "--entry", "ENTRY", "--report", "r.html", "--errors", "e.csv")]
    [InlineData("catalog", "check", "-")]
    [InlineData("catalog", "import", "-")]
    [InlineData("catalog", "draft", "-")]
    [InlineData("id", "check", "--kind", "uscc", "-")]
    public async Task While_it_waits_for_a_keyboard(params string[] words)
    {
        using var keyboard = new SilentStream();
        using var output = new StringWriter();
        var run = RunAsync(keyboard, output, words);
        await keyboard.Asked;

        await interruption.CancelAsync();

        Assert.Equal(130, await run);
        Assert.Empty(output.ToString());
        Assert.Empty(Left);
    }

    [Theory]
    [InlineData("certificate", "verify", "PIPE", "--trust", "pki/anchors")]
    [InlineData("certificate", "verify", "good.ofd", "--trust", "PIPE")]
    [InlineData("certificate", "verify", "good.ofd", "--trust", "pki/anchors", "--crl", "PIPE")]
    [InlineData("certificate", "verify", "good.ofd", "--trust", "pki/anchors", "--receipt", "r.json", "--receipt-key", "PIPE")]
    [InlineData("certificate", "replay", "PIPE", "good.ofd", "--trust", "pki/anchors")]
    [InlineData("data", "example", "--entry", "PIPE")]
    [InlineData("catalog", "check", "PIPE")]
    [InlineData("evidence", "verify", "good.ofd", "--trust", "PIPE")]
    [InlineData("evidence", "verify", "PIPE")]
    public async Task While_it_waits_for_a_pipe_that_nobody_writes_to(params string[] words)
    {
        if (OperatingSystem.IsWindows()) return;
        using var certificates = new Certificates.CertificateFolder();
        Assert.Equal(0, MakePipe(Encoding.UTF8.GetBytes(certificates.Path("pipe.ofd") + "\0"), Convert.ToInt32("600", 8)));
        using var output = new StringWriter();
        words = [.. words.Take(2), .. words.Skip(2).Select(word => word.StartsWith('-') ? word : certificates.Path(word == "PIPE" ? "pipe.ofd" : word))];
        var run = RunAsync(Stream.Null, output, words);

        await interruption.CancelAsync();

        Assert.Equal(130, await run.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Empty(output.ToString());
        await using var letsGo = new FileStream(certificates.Path("pipe.ofd"), FileMode.Open, FileAccess.ReadWrite); // of the thread that still waits
    }

    [Theory]
    [InlineData("data", "check", "-", "--entry", "ENTRY", "--report", "r.html", "--errors", "e.csv")]
    [InlineData("catalog", "check", "-")]
    [InlineData("catalog", "import", "-")]
    [InlineData("catalog", "draft", "-")]
    public async Task Once_all_is_read_and_nothing_is_judged(params string[] words)
    {
        using var input = new InterruptingInput(interruption, words[1] == "check" && words[0] == "catalog" ? """{"title":"甲"}""" : "信息资源名称,信息项名称\n甲,乙\n");
        using var output = new StringWriter();

        Assert.Equal(130, await RunAsync(input, output, words));
        Assert.Empty(output.ToString());
        Assert.Empty(Left);
    }

    /// <summary>A template is made in memory in a moment and then written in one go, so this is the only place where it can be interrupted.</summary>
    [Theory]
    [InlineData("catalog", "template", "t.xlsx")]
    [InlineData("data", "example", "--entry", "ENTRY")]
    [InlineData("evidence", "verify", "ENTRY")]
    public async Task Before_anything_is_written(params string[] words)
    {
        using var output = new StringWriter();
        await interruption.CancelAsync();

        Assert.Equal(130, await RunAsync(Stream.Null, output, words));
        Assert.Empty(output.ToString());
        Assert.Empty(Left);
    }

    [Fact]
    public async Task An_answer_of_many_lines_ends_with_a_whole_one()
    {
        using var output = new InterruptingOutput(interruption);
        await using var writer = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 1000);

        var code = await RunAsync(Stream.Null, writer, "data", "example", "--entry", "ENTRY", "--rows", "1000000");

        var lines = Encoding.UTF8.GetString(output.ToArray());
        Assert.Equal(130, code);
        Assert.InRange(lines.Length, 1000, 100_000);
        Assert.EndsWith("\n", lines, StringComparison.Ordinal);
    }

    private string[] Left => [.. Directory.GetFiles(folder).Where(file => !file.EndsWith("entry.json", StringComparison.Ordinal))];

    private Task<int> RunAsync(Stream input, TextWriter output, params string[] words) =>
        new Terminal(new Session(input, output, TextWriter.Null, CultureInfo.InvariantCulture))
            .RunAsync([.. words.Select(word => word == "ENTRY" ? Entry : Path.HasExtension(word) ? Path.Combine(folder, word) : word)], interruption.Token);

    [DllImport("libc", EntryPoint = "mkfifo")]
    private static extern int MakePipe(byte[] path, int mode);

    private string Written(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Interrupts when it is read to its end.</summary>
    private sealed class InterruptingInput(CancellationTokenSource interruption, string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override int Read(Span<byte> buffer)
        {
            var read = base.Read(buffer);
            if (read == 0) interruption.Cancel();
            return read;
        }
    }

    /// <summary>Interrupts when the first bytes arrive.</summary>
    private sealed class InterruptingOutput(CancellationTokenSource interruption) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count)
        {
            base.Write(buffer, offset, count);
            interruption.Cancel();
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer);
            interruption.Cancel();
        }
    }
}
