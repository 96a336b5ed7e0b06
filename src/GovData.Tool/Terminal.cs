using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary>The command <c>govdata</c>: finds the verb and answers its exit code. Standard output carries only the answer.</summary>
internal sealed class Terminal(Session session)
{
    private const int LongestOption = 30;
    private static readonly string[] Help = ["--help", "-h", "-?"];

    public Terminal(TextWriter output, TextWriter error, CultureInfo culture)
        : this(new Session(Stream.Null, output, error, culture))
    {
    }

    public async Task<int> RunAsync(string[] words, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentUICulture = session.Speech.Culture; // for this command and what it calls, not for the caller: what a library has to say is in the same language
        try
        {
            return await EndAsync(words, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is LedgerUnavailableException or DbException or InvalidOperationException)
        {
            await session.Error.WriteLineAsync(session.Speech.Of("没有做完：", "Not finished: ") + e.Message).ConfigureAwait(false);
            return ExitCode.CouldNotJudge;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await session.Error.WriteLineAsync(session.Speech.Of("没有做完：", "Not finished: ") + Where(e) + IoWords.Of(e, session.Speech)).ConfigureAwait(false);
            return ExitCode.CouldNotJudge;
        }
    }

    /// <summary>Trouble with a file is told with its name; what has none is standard output.</summary>
    private string Where(Exception e) => e.Message.Contains('\'', StringComparison.Ordinal) ? "" : session.Speech.Of("标准输出：", "standard output: ");

    private async Task<int> EndAsync(string[] words, CancellationToken cancellationToken)
    {
        var speech = session.Speech;
        try
        {
            var code = words is ["--version"]
                ? await AnswerAsync(Version + "\n").ConfigureAwait(false)
                : await RunAsync(CommandTree.Of(session), words, cancellationToken).ConfigureAwait(false);
            await session.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return code;
        }
        catch (UsageException usage)
        {
            await session.Error.WriteLineAsync(speech.Of(usage.Chinese, usage.English)).ConfigureAwait(false);
            await session.Error.WriteLineAsync(speech.Of("用法见 govdata --help", "See govdata --help")).ConfigureAwait(false);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await session.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return ExitCode.Interrupted;
        }
        catch (CannotJudgeException reason)
        {
            try
            {
                await session.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false); // what was answered before goes out whole
            }
            finally
            {
                await session.Error.WriteLineAsync(speech.Of(reason.Chinese, reason.English)).ConfigureAwait(false);
            }
            return ExitCode.CouldNotJudge;
        }
    }

    private async Task<int> RunAsync(Command root, string[] words, CancellationToken cancellationToken)
    {
        var parsed = root.Parse(words, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        var command = parsed.CommandResult.Command;
        var options = words.TakeWhile(word => word != "--").Where(word => word.StartsWith('-') && word != "-").ToList();
        if (options.Exists(Help.Contains)) return await AnswerAsync(HelpText.Of(command, session.Speech)).ConfigureAwait(false);
        if (command is not Verb verb) throw NoCommand(command, words);
        if (options.Select(word => word.Split('=')[0]).FirstOrDefault(name => verb.Options.All(option => option.Name != name)) is { } unknown)
            throw NoOption(unknown);
        if (parsed.Errors.Count > 0) throw new UsageException("命令写法有误。", "The command is written wrongly.");
        return await verb.RunAsync(parsed, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Names an option as such are written; another word that begins with a hyphen may be somebody's identifier.</summary>
    private static UsageException NoOption(string word) => word.Length <= LongestOption && word.TrimStart('-').All(c => char.IsAsciiLetter(c) || c == '-')
        ? new UsageException($"没有选项“{word}”。", $"There is no option '{word}'.")
        : new UsageException("有一个词以连字符开头，却不是选项。若它是值，请写在“--”之后。", "A word begins with a hyphen and is no option. If it is a value, write it after --.");

    /// <summary>Names the words that should be a command and none behind them: those may be somebody's identifiers. Below a command that was named, what there is.</summary>
    private static UsageException NoCommand(Command named, IEnumerable<string> words)
    {
        var tried = string.Join(" ", words.TakeWhile(word => !word.StartsWith('-')).Take(2));
        if (tried.Length == 0) return new UsageException("请写明命令。", "A command is needed.");
        if (named is RootCommand) return new UsageException($"没有命令“{tried}”。", $"There is no command '{tried}'.");
        var below = named.Subcommands.Select(one => one.Name).ToList();
        return tried == named.Name
            ? new UsageException($"{tried} 之后须写明：{string.Join("、", below)}。", $"Behind {tried} comes one of: {string.Join(", ", below)}.")
            : new UsageException($"没有命令“{tried}”。{named.Name} 之后是：{string.Join("、", below)}。", $"There is no command '{tried}'. Behind {named.Name} comes one of: {string.Join(", ", below)}.");
    }

    private async Task<int> AnswerAsync(string text)
    {
        await session.Output.WriteAsync(text).ConfigureAwait(false);
        return ExitCode.Yes;
    }

    private static string Version => typeof(Terminal).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
