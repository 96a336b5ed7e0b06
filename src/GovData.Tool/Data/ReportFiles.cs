using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using GovData.Validation;

namespace GovData.Tool;

/// <summary>The files a report is written to besides standard output; what they may be is judged before the table is.</summary>
internal sealed class ReportFiles
{
    private const string Workbook = ".xlsx";
    private static readonly string[] Extensions = [".json", ".html", ".txt", Workbook];

    private readonly IReadOnlyList<string> paths;

    public ReportFiles(IReadOnlyList<string> paths, string table)
    {
        this.paths = paths;
        if (paths.FirstOrDefault(path => !Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)) is { } other)
            throw new UsageException($"--report 的扩展名只能是 {Forms}，不能是“{other}”。", $"--report ends in {Forms}, not '{other}'.");
        foreach (var path in paths) OtherThan(table, path);
        string[] marked = [.. paths.Where(IsWorkbook)];
        if (marked.Length > 1) throw new UsageException("--report 只能有一个 .xlsx。", "One --report may be a .xlsx.");
        Marked = marked.FirstOrDefault();
        if (Marked is not null && !IsWorkbook(table))
            throw new UsageException(
                $"--report {Marked} 是标出错误的工作簿，只有 .xlsx 的数据文件才有；这里可用 .html。", $"--report {Marked} is the workbook given back with its errors marked, which only a .xlsx table has; here use .html.");
    }

    /// <summary>The workbook to be given back with its errors marked; null when none was asked for.</summary>
    public string? Marked { get; }

    public static string Forms => string.Join(" ", Extensions);

    /// <summary>A file to write, which must not be the table itself.</summary>
    public static string? OtherThan(string table, string? path) => path is not null && Path.GetFullPath(path) == Path.GetFullPath(table)
        ? throw new UsageException($"{path} 是要校验的文件本身，不会覆盖它。请换一个文件名。", $"{path} is the table itself, which is not written over. Choose another name.")
        : path;

    public void Write(QualityReport report, CultureInfo culture)
    {
        foreach (var path in paths.Where(path => !IsWorkbook(path))) report.SaveAs(path, culture);
    }

    private static bool IsWorkbook(string path) => string.Equals(Path.GetExtension(path), Workbook, StringComparison.OrdinalIgnoreCase);
}
