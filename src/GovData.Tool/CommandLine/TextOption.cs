using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;

namespace GovData.Tool;

/// <summary>An option as the words behind it. What it must be is judged here and not by the library, so that the reader is told in the reader's language.</summary>
internal class TextOption : Option<string[]>
{
    /// <summary>Makes an option.</summary>
    /// <param name="name">With its hyphens.</param>
    /// <param name="description">In the reader's language.</param>
    /// <param name="isGreedy">Whether it takes every word up to the next option, not only the next one.</param>
    public TextOption(string name, string description, bool isGreedy = false)
        : base(name)
    {
        Description = description;
        Arity = ArgumentArity.ZeroOrMore;
        AllowMultipleArgumentsPerToken = isGreedy;
    }

    /// <summary>Every value, none when the option was not given.</summary>
    public IReadOnlyList<string> All(ParseResult parsed)
    {
        if (parsed.GetResult(this) is not { Implicit: false } result) return [];
        string[] values = [.. result.Tokens.Select(token => token.Value)];
        return values.Length < result.IdentifierTokenCount || values.Contains("")
            ? throw new UsageException($"选项 {Name} 之后须有取值。", $"The option {Name} takes a value.")
            : values;
    }

    /// <summary>The one value; null when the option was not given.</summary>
    public string? One(ParseResult parsed) => All(parsed) switch
    {
        [] => null,
        [var value] => value,
        _ => throw new UsageException($"选项 {Name} 只能给一个取值。", $"The option {Name} takes one value."),
    };

    /// <summary>The one value as a whole number between bounds; null when the option was not given.</summary>
    public long? Number(ParseResult parsed, long least = 0, long most = int.MaxValue) => One(parsed) is not { } text
        ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new UsageException(
                FormattableString.Invariant($"{Name} 应为 {least} 至 {most} 的整数。"), FormattableString.Invariant($"{Name} is a whole number from {least} to {most}."));

    /// <summary>The one value, out of those allowed; the first of them where it was not given.</summary>
    public string OneOf(ParseResult parsed, params string[] allowed) => All(parsed) switch
    {
        [] => allowed[0],
        [var value] when allowed.Contains(value) => value,
        _ => throw new UsageException($"{Name} 只能是 {string.Join(" 或 ", allowed)}。", $"{Name} is {string.Join(" or ", allowed)}."),
    };
}
