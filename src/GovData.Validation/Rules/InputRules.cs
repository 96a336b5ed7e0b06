using System;
using System.Collections.Generic;
using System.IO;

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

    public static readonly QualityRule Directory = Fatal("file.directory", "GovData",
        ("这是文件夹，不是文件", "This is a directory, not a file"),
        ("请指明文件夹中的一个文件", "Name a file in it"), RuleSet.SecondEdition);

    public static readonly QualityRule JsonArray = Fatal("file.json-array", "RFC 8259",
        ("这是 JSON 数组，不是 JSON Lines", "This is an array of JSON, not JSON Lines"),
        ("请改为每行一个对象：去掉外层的方括号和对象之间的逗号，每个对象写在一行里（如用 jq -c '.[]'）", "Write one object a line: without the brackets around them and the commas between them, each on a line of its own (jq -c '.[]' does it)"), RuleSet.SecondEdition);

    public static readonly QualityRule WebPage = Fatal("file.web-page", "GovData",
        ("这是网页（HTML）或 XML，不是数据表；有些系统导出的“.xls”其实是网页", "This is a web page (HTML) or XML, not a table; the “.xls” of some systems is one"),
        ("请用电子表格软件打开，另存为“Excel 工作簿（.xlsx）”再校验；打开后是登录或出错页面的，请重新下载", "Open it with a spreadsheet program and save it as “Excel Workbook (.xlsx)”; where it turns out a login or error page, download the table again"), RuleSet.SecondEdition);

    public static readonly QualityRule Binary = Fatal("file.binary", "GovData",
        ("这不是文本，也不是工作簿，像是 PDF、图片、压缩包等其他文件", "This is neither text nor a workbook; it looks like a PDF, a picture, an archive or the like"),
        ("请核对是否选错文件；压缩包请先解压，PDF 请向提供方索取原来的表格", "See whether it is the right file; unpack an archive first, and ask for the table a PDF was made of"), RuleSet.SecondEdition);

    public static readonly QualityRule Workbook = Fatal("file.workbook", "RFC 4180",
        ("这是电子表格工作簿，不是 CSV 文件", "This is a workbook, not a CSV file"),
        ("请把工作簿作为文件直接给出，不声明为 CSV，也不从数据流读入；或用电子表格软件另存为“CSV UTF-8（逗号分隔）”", "Give it as a file, neither declared CSV nor from a stream that can't go back; or save it from the spreadsheet program as “CSV UTF-8 (comma delimited)”"));

    public static readonly QualityRule NoHeader = Fatal("file.no-header", "RFC 4180",
        ("文件是空的，或没有列名所在的第一行", "The file is empty or has no first line with column names"),
        ("第一行请写信息项名称：CSV 以逗号分隔，工作簿每格一个", "Write the names of the items in the first line: in CSV separated by commas, in a workbook one a cell"));

    public static readonly QualityRule Utf16 = Fatal("encoding.utf-16", "RFC 3629",
        ("文件是 UTF-16 编码（电子表格软件称“Unicode 文本”），不是 UTF-8", "The file is in UTF-16 (spreadsheet programs say “Unicode text”), not in UTF-8"),
        ("请另存为“CSV UTF-8（逗号分隔）”", "Save it as “CSV UTF-8 (comma delimited)”"));

    public static readonly QualityRule Gb18030 = Fatal("encoding.gb18030", "RFC 3629",
        ("从此字节起不是 UTF-8，很可能是 GB18030（GBK）编码", "From this byte on it is not UTF-8; most likely it is GB18030 (GBK)"),
        ("确是 GB18030 的，请声明编码后再校验（选项 Encoding = Gb18030，命令行 --encoding gb18030）；或另存为“CSV UTF-8（逗号分隔）”",
            "If it is, declare it and validate again (option Encoding = Gb18030, on the command line --encoding gb18030); or save it as “CSV UTF-8 (comma delimited)”"));

    public static readonly QualityRule InvalidUtf8 = Fatal("encoding.utf-8", "RFC 3629",
        ("从此字节起不是 UTF-8，文件可能损坏或由两种编码拼成", "From this byte on it is not UTF-8; the file may be damaged or joined from two encodings"),
        ("请从源系统重新导出 UTF-8 文件，不要拼接", "Export it anew from the source as UTF-8, without joining files"));

    public static readonly QualityRule NotGb18030 = Fatal("encoding.not-gb18030", "GB 18030-2022",
        ("声明为 GB18030，但从此字节起不是 GB18030，文件可能是 UTF-8，也可能损坏或由两种编码拼成", "It is declared GB18030 but is not from this byte on; it may be UTF-8, damaged, or joined from two encodings"),
        ("请不声明编码，或声明 UTF-8（命令行 --encoding utf-8）再校验；两种都读不到底的，是拼接的文件，请从源系统重新导出", "Validate again without declaring an encoding, or declare UTF-8 (on the command line --encoding utf-8); what neither reads to its end was joined: export it anew from the source"), RuleSet.SecondEdition);

    public static readonly QualityRule SuspectGb18030 = new("encoding.suspect", RuleSeverity.Warning, "GB 18030-2022",
        ("声明为 GB18030，但开头一段全都是正确的 UTF-8，文字很可能会读错", "It is declared GB18030, but its beginning is well-formed UTF-8: its text is most likely read wrongly"),
        ("请不声明编码，或声明 UTF-8（命令行 --encoding utf-8）再校验", "Validate again without declaring an encoding, or declare UTF-8 (on the command line --encoding utf-8)"), RuleSet.SecondEdition);

    public static readonly QualityRule JsonEncoding = Fatal("encoding.json", "RFC 8259, 8.1",
        ("JSON Lines 只能是 UTF-8 编码", "JSON Lines is in UTF-8 only"),
        ("请由导出程序改用 UTF-8 输出，并不要声明 GB18030", "Let the exporting program write UTF-8, and don't declare GB18030"), RuleSet.SecondEdition);

    public static readonly QualityRule NoSpill = Fatal("keys.spill", "GovData",
        ("主键太多，内存放不下，而临时文件夹写不进去：唯一性没有判定完", "There are more keys than memory is allowed for, and the folder for temporary files can't be written: uniqueness was not judged to the end"),
        ("请腾出磁盘空间，或用选项 SpillFolder 指定文件夹、用 KeyMemory 放宽内存", "Make room on the disk, name another folder (option SpillFolder) or allow more memory (KeyMemory)"), RuleSet.SecondEdition);

    public static IEnumerable<QualityRule> All => [NotFound, Unreadable, Directory, JsonArray, WebPage, Binary, Workbook, NoHeader, Utf16, Gb18030, InvalidUtf8, NotGb18030, JsonEncoding, NoSpill, SuspectGb18030];

    /// <summary>Why a file couldn't be opened.</summary>
    public static QualityRule OfUnopened(Exception e, string path) => e is FileNotFoundException or DirectoryNotFoundException ? NotFound
        : System.IO.Directory.Exists(path) ? Directory
        : Unreadable;

    private static QualityRule Fatal(string id, string source, (string, string) finding, (string, string) fix, string edition = RuleSet.FirstEdition) =>
        new(id, RuleSeverity.Fatal, source, finding, fix, edition);
}
