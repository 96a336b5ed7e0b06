using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>模板. The workbook a department starts from: the guide's columns with their choices, an example, and how to fill it in.</summary>
internal static class CatalogTemplate
{
    /// <summary>What the title of the example begins with; an import passes over it.</summary>
    public const string ExampleMark = "（示例）";

    private const string Sheet = "目录清单";
    private const string Guide = "填写说明";
    private const int WideColumn = 60;

    public static void Write(Stream stream)
    {
        using var workbook = new WorkbookWriter(stream);
        Write(workbook, [Example()], repeatsEntry: true);
        workbook.BeginSheet(Guide, [new("列名") { Width = 30 }, new("填写说明") { Width = WideColumn }, new("可选值") { Width = WideColumn }]);
        foreach (var column in ListColumns.Written)
            workbook.WriteRow([column.Chinese, HintOf(column), string.Join("、", column.Choices)]);
        workbook.WriteRow([null, "每个信息项一行；同一条目的各行，资源名称相同或留空。日期写成 2026-11-22。以“（示例）”开头的行不会导入。", null]);
        workbook.Complete();
    }

    public static void Write(Stream stream, IReadOnlyList<CatalogEntry> list, bool repeatsEntry)
    {
        using var workbook = new WorkbookWriter(stream);
        Write(workbook, list, repeatsEntry);
        workbook.Complete();
    }

    private static void Write(WorkbookWriter workbook, IReadOnlyList<CatalogEntry> list, bool repeatsEntry)
    {
        var exporter = new ListExporter(list, repeatsEntry);
        workbook.BeginSheet(Sheet, [.. exporter.Columns.Select(column => new WorkbookColumn(column.Chinese) { Choices = column.Choices, Hint = HintOf(column) })]);
        foreach (var row in exporter.Rows()) workbook.WriteRow(row);
    }

    private static string HintOf(ListColumn column)
    {
        var about = column.WriteItem is null ? "条目的内容" : "信息项的内容";
        return column.Choices.Count > 0 ? about + "，从列表中选" : about;
    }

    private static CatalogEntry Example() => new()
    {
        Title = ExampleMark + "行政许可信息",
        Abstract = "每个信息项一行；填写后可以删去示例各行",
        Items = [new() { Name = "许可编号", Type = ItemDataType.Character(20), IsKey = true, Required = true }, new() { Name = "发证日期", Type = ItemDataType.Of("D") }],
    };
}
