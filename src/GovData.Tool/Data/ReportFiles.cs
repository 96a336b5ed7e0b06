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
    private readonly string table;

    /// <param name="paths">The files.</param>
    /// <param name="table">The table that is judged.</param>
    /// <param name="others">What the command reads and writes besides.</param>
    public ReportFiles(IReadOnlyList<string> paths, string table, params IReadOnlyList<string?> others)
    {
        (this.paths, this.table) = (paths, table);
        if (paths.FirstOrDefault(path => !Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)) is { } other)
            throw new UsageException($"--report 的扩展名只能是 {Forms}，不能是“{other}”。", $"--report ends in {Forms}, not '{other}'.");
        for (var i = 0; i < paths.Count; i++) OutputPlace.Apart(paths[i], [table, .. others, .. paths.Take(i)]);
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

    public void Write(QualityReport report, CultureInfo culture)
    {
        foreach (var path in paths.Where(path => !IsWorkbook(path)))
        {
            try
            {
                report.SaveAs(path, culture);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new CannotJudgeException($"报告 {path} 写不进去；请核对路径、权限和磁盘空间。", $"The report {path} can't be written: check path, permission and disk space.");
            }
        }
    }

    /// <summary>Why the marked workbook that was asked for isn't there, and what to do; null when it is, or none was asked for.</summary>
    public string? WhyNotMarked(QualityReport report, Speech speech)
    {
        if (Marked is null || IsMarked(report)) return null;
        var older = File.Exists(Marked) ? speech.Of("现有的同名文件是以前的。", " The file of that name is an older one.") : "";
        return !report.IsReadable
            ? speech.Of($"没有写出 {Marked}：{table} 没有读完。请先解决报告中的第一项，再校验。", $"{Marked} was not written: {table} was not read to its end. Settle the first point of the report and judge it again.") + older
            : TableFile.IsWorkbook(table) == true
            ? speech.Of($"没有写出 {Marked}：工作表没有空列可写错误说明，或工作簿的某一部分不能照抄。请用 --report 另存 .html，按它改正。", $"{Marked} was not written: the sheet has no column left for the explanations, or a part of the workbook can't be copied. Use --report with a .html and correct the table by that.") + older
            : speech.Of($"没有写出 {Marked}：{table} 只是名为 .xlsx，内容不是工作簿，已作为文本（CSV 或 JSON Lines）校验。要在表中标出错误，请用电子表格软件打开它，另存为“Excel 工作簿（.xlsx）”再校验；或用 --report 另存 .html。",
                $"{Marked} was not written: {table} has the name of a workbook but is text, and was judged as that (CSV or JSON Lines). To have its errors marked open it with a spreadsheet program, save it as “Excel Workbook (.xlsx)” and judge that; or use --report with a .html.") + older;
    }

    /// <summary>A sheet without any of the columns is read to its end all the same, and given back with that said in it.</summary>
    private static bool IsMarked(QualityReport report) =>
        report.Counts.All(count => count.Rule != "workbook.not-marked" && (count.Severity != RuleSeverity.Fatal || count.Rule == "header.none"));

    private static bool IsWorkbook(string path) => string.Equals(Path.GetExtension(path), Workbook, StringComparison.OrdinalIgnoreCase);
}
