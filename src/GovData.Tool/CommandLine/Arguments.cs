using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Tool;

/// <summary>What follows the verb: operands, then options, each with the values behind it up to the next.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, List<string>> _options = new(StringComparer.Ordinal);

    public List<string> Operands { get; } = [];

    public static Arguments Read(IEnumerable<string> words, params string[] options)
    {
        var read = new Arguments();
        var target = read.Operands;
        foreach (var word in words)
        {
            if (!word.StartsWith('-') || word == "-")
            {
                target.Add(word);
                continue;
            }
            var parts = word.Split('=', 2);
            if (!options.Contains(parts[0])) throw new UsageException($"没有选项“{parts[0]}”。", $"There is no option '{parts[0]}'.");
            if (!read._options.TryGetValue(parts[0], out target)) read._options[parts[0]] = target = [];
            if (parts.Length == 2) target.Add(parts[1]);
        }
        if (read._options.FirstOrDefault(option => option.Value.Count == 0 || option.Value.Contains("")).Key is { } bare)
            throw new UsageException($"选项 {bare} 之后须有取值。", $"The option {bare} takes a value.");
        return read;
    }

    public IReadOnlyList<string> All(string option) => _options.TryGetValue(option, out var values) ? values : [];

    /// <summary>The one value of an option, out of those allowed; the first of them where it was not given.</summary>
    public string OneOf(string option, params string[] allowed) => All(option) switch
    {
        [] => allowed[0],
        [var value] when allowed.Contains(value) => value,
        _ => throw new UsageException($"{option} 只能是 {string.Join(" 或 ", allowed)}。", $"{option} is {string.Join(" or ", allowed)}."),
    };
}
