using System;
using System.Collections.Generic;
using System.CommandLine;

namespace GovData.Tool;

/// <summary>Files named without an option. An empty name, such as a shell makes of a variable without a value, names none.</summary>
internal sealed class PathArgument(string name) : Argument<string[]>(name)
{
    /// <summary>The one file.</summary>
    /// <exception cref="UsageException">There is none, more than one, or its name is empty; <paramref name="chinese"/> and <paramref name="english"/> ask for it.</exception>
    public string One(ParseResult parsed, string chinese, string english) =>
        All(parsed, chinese, english) is [var path] ? path : throw new UsageException(chinese, english);

    /// <summary>The files, at least one.</summary>
    /// <exception cref="UsageException">There is none, or the name of one is empty.</exception>
    public IReadOnlyList<string> All(ParseResult parsed, string chinese, string english)
    {
        if (parsed.GetValue(this) is not { Length: > 0 } paths) throw new UsageException(chinese, english);
        return !Array.Exists(paths, string.IsNullOrWhiteSpace)
            ? paths
            : throw new UsageException($"{chinese}{Name} 处的文件名是空的：请核对脚本中的变量是否有取值。", $"{english} The name given for {Name} is empty: see whether a variable of your script has no value.");
    }
}
