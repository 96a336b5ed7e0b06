using System;
using System.CommandLine;
using System.Linq;
using GovData.Validation;

namespace GovData.Tool;

/// <summary><c>--encoding</c>: what the text of a table is declared to be.</summary>
internal sealed class EncodingOption(string description) : TextOption("--encoding", description)
{
    private static readonly string[] PartsOfGb18030 = ["gbk", "gb2312", "gb-2312", "cp936", "936", "ansi"];

    /// <summary>Null when it wasn't given.</summary>
    public TableEncoding? Read(ParseResult parsed)
    {
        if (One(parsed) is not { } name) return null;
        if (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase)) return TableEncoding.Utf8;
        if (name.Equals("gb18030", StringComparison.OrdinalIgnoreCase)) return TableEncoding.Gb18030;
        throw PartsOfGb18030.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? new UsageException($"--encoding 只能是 utf-8 或 gb18030。GB18030 包含 GBK 和 GB2312：请写 --encoding gb18030，不写 {name}。", $"--encoding is utf-8 or gb18030. GB18030 includes GBK and GB2312: write --encoding gb18030 instead of {name}.")
            : new UsageException("--encoding 只能是 utf-8 或 gb18030。", "--encoding is utf-8 or gb18030.");
    }
}
