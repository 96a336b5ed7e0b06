using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text;

namespace GovData.Tool;

/// <summary>What <c>--help</c> prints: every command below the one asked for; of a single one also its options and exit codes.</summary>
internal static class HelpText
{
    public static string Of(Command command, Speech speech)
    {
        var text = new StringBuilder().Append(speech.Of("用法", "Usage")).Append('\n');
        if (command is Verb verb)
        {
            Describe(text, verb);
            var column = verb.Options.Select(option => option.Name.Length).DefaultIfEmpty().Max() + 2;
            foreach (var option in verb.Options) text.Append("      ").Append(option.Name.PadRight(column)).Append(option.Description).Append('\n');
            return text.Append('\n').Append(speech.Of("退出码", "Exit codes")).Append("\n  ").Append(verb.ExitCodes).Append('\n').ToString();
        }
        foreach (var below in Verbs(command)) Describe(text, below);
        return text.Append("  govdata --version\n").Append(speech.Of("  govdata 命令 --help\n", "  govdata COMMAND --help\n")).ToString();
    }

    private static void Describe(StringBuilder text, Verb verb) =>
        text.Append("  govdata ").Append(verb.Synopsis).Append("\n      ").Append(verb.Description).Append('\n');

    private static IEnumerable<Verb> Verbs(Command command) =>
        command.Subcommands.SelectMany(below => below is Verb verb ? [verb] : Verbs(below));
}
