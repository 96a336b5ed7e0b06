using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>Whether a workbook can be read.</summary>
internal static class WorkbookRules
{
    private const string Format29500 = "ISO/IEC 29500";

    public static readonly QualityRule NoSuchSheet = Fatal("workbook.no-sheet", Format29500,
        ("工作簿中没有这个工作表，或没有可见的工作表", "The workbook has no such sheet, or no visible one"),
        ("请核对工作表名称（选项 Sheet，命令行 --sheet）", "Check the name of the sheet (option Sheet, on the command line --sheet)"));

    public static readonly QualityRule Encrypted = Fatal("workbook.encrypted", Format29500,
        ("工作簿设有打开密码，读不出来", "The workbook is protected by a password for opening"),
        ("请在电子表格软件中取消打开密码后另存", "Save it without the password from the spreadsheet program"));

    public static readonly QualityRule Format = Fatal("workbook.format", Format29500,
        ("不是 XLSX 格式的工作簿（可能是 .xls、.et、.xlsb 或 .ods）", "The workbook is not XLSX; it may be .xls, .et, .xlsb or .ods"),
        ("请在电子表格软件中另存为“Excel 工作簿（*.xlsx）”", "Save it from the spreadsheet program as “Excel workbook (*.xlsx)”"));

    public static readonly QualityRule TooLarge = Fatal("workbook.too-large", Format29500,
        ("工作簿超出可读的大小，或压缩比异常", "The workbook is larger than is read, or packed suspiciously tight"),
        ("请分成几个文件，或另存为 CSV", "Split it into several files, or save it as CSV"));

    public static readonly QualityRule Damaged = Fatal("workbook.damaged", Format29500,
        ("工作簿损坏，从此处起读不下去", "The workbook is damaged and can't be read on from here"),
        ("请用电子表格软件打开并另存；打不开的，请从源系统重新导出", "Open it in a spreadsheet program and save it anew; where it doesn't open, export it from the source"));

    public static IEnumerable<QualityRule> All => [NoSuchSheet, Encrypted, Format, TooLarge, Damaged];

    private static QualityRule Fatal(string id, string source, (string, string) finding, (string, string) fix) =>
        new(id, RuleSeverity.Fatal, source, finding, fix, RuleSet.SecondEdition);
}
