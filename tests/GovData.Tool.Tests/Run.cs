using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool.Tests;

/// <summary>One run of the tool in process: its exit code and what stands on its two outputs.</summary>
internal sealed record Run(int Code, string Output, string Error)
{
    public static Task<Run> InEnglishAsync(params string[] words) => WithAsync([], "en-US", words);

    public static Task<Run> InChineseAsync(params string[] words) => WithAsync([], "zh-CN", words);

    public static Task<Run> ReadingAsync(string input, params string[] words) => WithAsync(Encoding.UTF8.GetBytes(input), "en-US", words);

    public static async Task<Run> WithAsync(byte[] input, string culture, string[] words)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var session = new Session(new MemoryStream(input), output, error, CultureInfo.GetCultureInfo(culture));
        var code = await new Terminal(session).RunAsync(words, CancellationToken.None);
        return new Run(code, output.ToString(), error.ToString());
    }
}
