using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace GovData.Tool;

/// <summary>Why a file gives no catalog entry, and what to do.</summary>
internal static class EntryFault
{
    public static bool IsOne(Exception e) => e is FormatException or JsonException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    public static CannotJudgeException Of(string path, Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => new(
            $"没有目录条目文件 {path}。请核对路径和文件名；还没有条目的，用 govdata catalog draft 从数据表起草，或用 govdata catalog import 从部门的目录清单导入。",
            $"There is no catalog entry {path}. Check the path and the name; where there is no entry yet, draft one from a table (govdata catalog draft) or import the department's list (govdata catalog import)."),
        UnauthorizedAccessException => new(
            $"目录条目 {path} 读不出来：它是文件夹，或没有读取权限。请指明条目的 JSON 文件。",
            $"The catalog entry {path} cannot be read: it is a directory, or may not be read. Name the JSON file of the entry."),
        FormatException or JsonException when IsSeveral(path) => new(
            $"{path} 中有多个条目，每行一个。请从中取出一行，另存为一个文件。",
            $"{path} holds several entries, one a line. Take the line of the one that is meant and save it as a file of its own."),
        FormatException or JsonException when new FileInfo(path) is { Exists: true, Length: 0 } => new(
            $"目录条目 {path} 是空文件。用 govdata catalog draft 从数据表起草，或用 govdata catalog import 从部门的目录清单导入。",
            $"The catalog entry {path} is an empty file. Draft one from a table (govdata catalog draft) or import the department's list (govdata catalog import)."),
        FormatException or JsonException when Wanted(e) is var (chinese, english) => new(
            $"{path} 不能作为目录条目读取{Place(e, "（第 {0} 行，{1}）")}：此处应为：{chinese}。",
            $"{path} cannot be read as a catalog entry{Place(e, " (line {0}, {1})")}: expected here: {english}."),
        FormatException or JsonException => new(
            $"{path} 不是目录条目的 JSON{Place(e, "（第 {0} 行，{1}）")}。请用 govdata catalog draft 或 govdata catalog import 写出的条目；数据表和清单本身不是条目。",
            $"{path} is not the JSON of a catalog entry{Place(e, " (line {0}, {1})")}. Use an entry that govdata catalog draft or govdata catalog import wrote; a table or a list is none."),
        _ => new($"目录条目 {path} 读不出来：{e.Message}", $"The catalog entry {path} cannot be read: {e.Message}"),
    };

    /// <summary>What importing a list writes when it has more entries than one.</summary>
    private static bool IsSeveral(string path)
    {
        try
        {
            using var file = new StreamReader(path);
            return file.ReadLine() is { } first && file.ReadLine() is { } second && new[] { first, second }.All(line => line.StartsWith('{') && line.EndsWith('}'));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>What stands where a value of another kind was found; null where that is not the trouble.</summary>
    private static (string Chinese, string English)? Wanted(Exception e)
    {
        if ((e as JsonException ?? e.InnerException as JsonException) is not { Path: { Length: > 1 } } json) return null;
        var type = json.Message.Split("could not be converted to ") is [_, var rest] ? rest.Split(". ")[0] : "";
        return type.Contains("IList`1", StringComparison.Ordinal) || type.Contains("List`1", StringComparison.Ordinal) ? ("方括号中的列表", "a list in brackets")
            : type == typeof(string).FullName || json.InnerException is InvalidOperationException { Message: var text } && text.Contains("as a string", StringComparison.Ordinal) ? ("双引号中的文字，如 \"0\"", "a text in quotes, such as \"0\"")
            : type.Contains(nameof(Boolean), StringComparison.Ordinal) ? ("true 或 false", "true or false")
            : type.Contains(nameof(Int32), StringComparison.Ordinal) ? ("整数", "a whole number")
            : type.StartsWith("GovData.", StringComparison.Ordinal) ? ("花括号中的成员", "an object in braces")
            : null;
    }

    private static string Place(Exception e, string form) => (e as JsonException ?? e.InnerException as JsonException) is { LineNumber: { } line } json
        ? string.Format(CultureInfo.InvariantCulture, form, line + 1, json.Path ?? "$")
        : "";
}
