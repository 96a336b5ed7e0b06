using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>Whether there is a table to judge at all.</summary>
internal static class InputRules
{
    public static readonly QualityRule NotFound = Fatal("file.not-found", "GovData",
        ("找不到文件", "There is no such file"),
        ("请核对路径和文件名", "Check the path and the name"));

    public static readonly QualityRule Unreadable = Fatal("file.unreadable", "GovData",
        ("文件读不出来", "The file can't be read"),
        ("请确认有读取权限、没有被其他程序独占、磁盘或网络正常，然后重试", "See that you may read it, that no other program holds it and that disk or network work; then try again"));

    public static readonly QualityRule Workbook = Fatal("file.workbook", "RFC 4180",
        ("这是电子表格工作簿，不是 CSV 文件", "This is a workbook, not a CSV file"),
        ("请在电子表格软件中另存为“CSV UTF-8（逗号分隔）”，再校验该文件", "Save it from the spreadsheet program as “CSV UTF-8 (comma delimited)” and validate that file"));

    public static readonly QualityRule NoHeader = Fatal("file.no-header", "RFC 4180",
        ("文件是空的，或没有列名所在的第一行", "The file is empty or has no first line with column names"),
        ("第一行请写信息项名称，以逗号分隔", "Write the names of the items in the first line, separated by commas"));

    public static readonly QualityRule Utf16 = Fatal("encoding.utf-16", "RFC 3629",
        ("文件是 UTF-16 编码（电子表格软件称“Unicode 文本”），不是 UTF-8", "The file is in UTF-16 (spreadsheet programs say “Unicode text”), not in UTF-8"),
        ("请另存为“CSV UTF-8（逗号分隔）”", "Save it as “CSV UTF-8 (comma delimited)”"));

    public static readonly QualityRule Gb18030 = Fatal("encoding.gb18030", "RFC 3629",
        ("从此字节起不是 UTF-8，很可能是 GB18030（GBK）编码", "From this byte on it is not UTF-8; most likely it is GB18030 (GBK)"),
        ("请另存为“CSV UTF-8（逗号分隔）”，或由导出程序改用 UTF-8 输出", "Save it as “CSV UTF-8 (comma delimited)”, or let the exporting program write UTF-8"));

    public static readonly QualityRule InvalidUtf8 = Fatal("encoding.utf-8", "RFC 3629",
        ("从此字节起不是 UTF-8，文件可能损坏或由两种编码拼成", "From this byte on it is not UTF-8; the file may be damaged or joined from two encodings"),
        ("请从源系统重新导出 UTF-8 文件，不要拼接", "Export it anew from the source as UTF-8, without joining files"));

    public static IEnumerable<QualityRule> All => [NotFound, Unreadable, Workbook, NoHeader, Utf16, Gb18030, InvalidUtf8];

    private static QualityRule Fatal(string id, string source, (string, string) finding, (string, string) fix) => new(id, RuleSeverity.Fatal, source, finding, fix);
}
