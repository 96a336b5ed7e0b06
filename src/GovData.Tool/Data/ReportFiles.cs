using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GovData.Validation;

namespace GovData.Tool;

/// <summary>The files a report is written to besides standard output; what they may be is judged before the table is.</summary>
internal sealed class ReportFiles
{
    private static readonly string[] Extensions = [".json", ".txt"];

    private readonly IReadOnlyList<string> paths;

    public ReportFiles(IReadOnlyList<string> paths, Speech speech)
    {
        this.paths = paths;
        if (paths.FirstOrDefault(path => !Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)) is { } other)
            throw new UsageException($"--report 的扩展名只能是 {string.Join("、", Extensions)}，不能是“{other}”。", $"--report ends in {string.Join(", ", Extensions)}, not '{other}'.");
    }

    public void Write(QualityReport report)
    {
        foreach (var path in paths) report.SaveAs(path);
    }
}
