using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>Whether a workbook, and a sheet in it, can be read.</summary>
internal static class WorkbookRules
{
    public static readonly QualityRule NotAWorkbook = Fatal("workbook.unknown",
        ("文件不是 Excel 工作簿（.xlsx）", "The file is not an Excel workbook (.xlsx)"),
        ("请核对是否选错文件；网页或其他文件请用电子表格软件打开后另存为 .xlsx", "See whether it is the right file; open a web page or another file with a spreadsheet program and save it as .xlsx"));

    public static readonly QualityRule Encrypted = Fatal("workbook.encrypted",
        ("工作簿设有打开密码，读不出内容", "The workbook is protected by a password for opening"),
        ("请去掉打开密码后另存，再校验该文件", "Save it without the password and validate that file"));

    public static readonly QualityRule LegacyFormat = Fatal("workbook.legacy",
        ("这是 Excel 97-2003 工作簿（.xls），不能读取", "This is a workbook of Excel 97-2003 (.xls), which can't be read"),
        ("请用电子表格软件打开，另存为“Excel 工作簿（.xlsx）”", "Open it with a spreadsheet program and save it as “Excel Workbook (.xlsx)”"));

    public static readonly QualityRule OtherFormat = Fatal("workbook.other-format",
        ("这是其他格式的工作簿（.xlsb 或 .ods），不能读取", "This is a workbook of another format (.xlsb or .ods), which can't be read"),
        ("请用电子表格软件打开，另存为“Excel 工作簿（.xlsx）”", "Open it with a spreadsheet program and save it as “Excel Workbook (.xlsx)”"));

    public static readonly QualityRule NoSuchSheet = Fatal("workbook.no-sheet",
        ("工作簿里没有所要的工作表（样例为现有的）", "The workbook has no such sheet (shown are those it has)"),
        ("请核对工作表的名称；不指定名称时，读第一张没有隐藏的工作表", "Check the name of the sheet; without a name the first sheet that is not hidden is read"));

    public static readonly QualityRule TooLarge = Fatal("workbook.too-large",
        ("工作簿过大：展开后超过限度，或某一部分大得不合常理，或从数据流读入而超过 64 MiB", "The workbook is too large: unpacked, or in a part that is larger than makes sense, or because it came from a stream and has more than 64 MiB"),
        ("从数据流读入的，请改为直接给出文件；仍过大的，只保留数据所在的工作表，另存为“CSV UTF-8（逗号分隔）”再校验", "Give it as a file instead of a stream; where it is too large as a file, keep only the sheet with the data, save it as “CSV UTF-8 (comma delimited)” and validate that"));

    public static readonly QualityRule Damaged = Fatal("workbook.damaged",
        ("工作簿已损坏或不完整", "The workbook is damaged or incomplete"),
        ("请重新传送；仍不行时用电子表格软件打开并另存，或从源系统重新导出", "Transfer it again; if that does not help, open and save it with a spreadsheet program, or export it anew from the source"));

    public static readonly QualityRule NotMarked = new("workbook.not-marked", RuleSeverity.Warning, "GovData",
        ("没有写出带错误说明的工作簿：输入不是 .xlsx，或工作表没有空列，或其某一部分不能照抄", "No workbook with marks was written: the input is no .xlsx, or its sheet has no column left, or a part of it can't be copied"),
        ("请按报告逐项修改；需要标注的，用电子表格软件打开并另存为 .xlsx 后再校验", "Correct it by the report; to have it marked, open and save it as .xlsx with a spreadsheet program and validate that file"), RuleSet.SecondEdition);

    public static IEnumerable<QualityRule> All => [NotAWorkbook, Encrypted, LegacyFormat, OtherFormat, NoSuchSheet, TooLarge, Damaged, NotMarked];

    private static QualityRule Fatal(string id, (string, string) finding, (string, string) fix) =>
        new(id, RuleSeverity.Fatal, "ISO/IEC 29500", finding, fix, RuleSet.SecondEdition);
}
