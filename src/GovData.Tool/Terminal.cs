using System;
using System.Globalization;
using System.IO;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool;

/// <summary>The command <c>govdata</c>: finds the verb and answers its exit code. Standard output carries only the answer.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, CultureInfo culture)
{
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var speech = new Speech(culture);
        try
        {
            switch (arguments)
            {
                case ["--version"]:
                    await output.WriteLineAsync(Version).ConfigureAwait(false);
                    return ExitCode.Yes;
                case ["evidence", "verify", .. var rest] when !WantsHelp(rest):
                    return await new EvidenceVerify(output, error, speech).RunAsync(Arguments.Read(rest, "--trust", "--output"), cancellationToken).ConfigureAwait(false);
                default:
                    return await HelpAsync(arguments, speech).ConfigureAwait(false);
            }
        }
        catch (UsageException usage)
        {
            await error.WriteLineAsync(speech.Of(usage.Chinese, usage.English)).ConfigureAwait(false);
            await error.WriteLineAsync(speech.Of("用法见 govdata --help", "See govdata --help")).ConfigureAwait(false);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
    }

    private async Task<int> HelpAsync(string[] arguments, Speech speech)
    {
        if (WantsHelp(arguments))
        {
            await output.WriteAsync(speech.Of(Help.Chinese, Help.English)).ConfigureAwait(false);
            return ExitCode.Yes;
        }
        throw arguments.Length == 0
            ? new UsageException("请写明命令。", "A command is needed.")
            : new UsageException($"没有命令“{string.Join(" ", arguments)}”。", $"There is no command '{string.Join(" ", arguments)}'.");
    }

    private static bool WantsHelp(string[] arguments) => Array.Exists(arguments, argument => argument is "--help" or "-h" or "-?");

    private static string Version => typeof(Terminal).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
