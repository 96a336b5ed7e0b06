using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

public class CatalogSheetTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_exported_is_imported_as_it_was(bool repeatsEntry)
    {
        List<CatalogEntry> list = [Sample.Permits(), Full(), Sample.Sites(), new CatalogEntry { Title = "尚无信息项" }, new CatalogEntry { Title = "另一条" }];

        var import = await Import(Export(list, new CatalogSheetOptions { RepeatsEntry = repeatsEntry }));

        Assert.Equal(list.Select(entry => entry.ToJson()), import.Entries.Select(entry => entry.ToJson()));
        Assert.Equal([" list.sheet-column-unknown"], import.Report.Counts.Select(count => " " + count.Rule));
        Assert.Equal(import.Entries.Sum(entry => Math.Max(1, entry.Items.Count)), import.Report.Rows);
    }

    [Fact]
    public void Reading_a_sheet_and_making_entries_of_it_can_be_stopped()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var workbook = new MemoryStream();
        CatalogSheet.WriteTemplate(workbook);
        workbook.Position = 0;
        var content = WorkbookList.Read(workbook, sheet: null, CancellationToken.None);

        workbook.Position = 0;
        Assert.NotEmpty(content.Rows);
        Assert.Throws<OperationCanceledException>(() => WorkbookList.Read(workbook, sheet: null, stopped.Token));
        Assert.Throws<OperationCanceledException>(() => new ListImporter(content, new CatalogFindings(new CatalogValidationOptions())).Read(stopped.Token));
    }

    [Fact]
    public async Task Lists_made_at_random_survive_the_round()
    {
        var random = new Seeded(20261122);
        for (var round = 0; round < 200; round++)
        {
            var list = Enumerable.Range(0, 1 + random.Int(4)).Select(number => RandomEntry(random, number)).ToList();

            var import = await Import(Export(list, new CatalogSheetOptions { RepeatsEntry = random.Int(2) == 0, ByteOrderMark = random.Int(2) == 0 }));

            Assert.Equal(list.Select(entry => entry.ToJson()), import.Entries.Select(entry => entry.ToJson()));
        }
    }

    [Fact]
    public void A_csv_for_excel_begins_with_a_byte_order_mark_and_one_without_is_to_be_had()
    {
        Assert.True(Export([Sample.Permits()]).AsSpan().StartsWith("\uFEFF信息资源分类,信息资源名称,信息资源代码,"u8));
        Assert.True(Export([Sample.Permits()], new CatalogSheetOptions { ByteOrderMark = false }).AsSpan().StartsWith("信息资源分类,"u8));
    }

    [Fact]
    public void The_entry_stands_on_each_row_or_on_its_first()
    {
        var repeated = Encoding.UTF8.GetString(Export([Sample.Permits()])).Split("\r\n");
        var once = Encoding.UTF8.GetString(Export([Sample.Permits()], new CatalogSheetOptions { RepeatsEntry = false })).Split("\r\n");

        Assert.Equal(8, repeated.Length);
        Assert.All(repeated[1..7], row => Assert.StartsWith("部门/重庆市,建设工程施工许可,307005012/000001,", row, StringComparison.Ordinal));
        Assert.StartsWith("部门/重庆市,建设工程施工许可,307005012/000001,", once[1], StringComparison.Ordinal);
        Assert.All(once[2..7], row => Assert.StartsWith(",,,,", row, StringComparison.Ordinal));
        Assert.Contains("2026-03-01", repeated[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_as_departments_write_it_is_read()
    {
        const string csv = """
            某局政务信息资源目录清单,,,,,,,,,,,,,,,
            序号,*资源名称,数源部门,"摘要
            (必填)",资源格式,信息项名称,数据类型,是否必填,是否主键,值域,共享属性,共享条件,共享方式,是否向社会开放,开放条件,更新频率
            1,施工许可,某局,许可的编号和日期,电子表格-xlsx,许可编号,字符型(20),√,是,,有条件共享,履职需要,平台,是,实名申请,月
            ,,,,,类别,Ｃ（2）,否,,01；02、99,,,,,,
            2,在建工地,某局,工地,xlsx,工地编号,字符型C(8),Y,1,,不予共享,《某办法》第三条,,否,,每季
            """;

        var import = await Import(Encoding.UTF8.GetBytes(csv));

        Assert.Empty(import.Report.Lines());
        Assert.Equal(["施工许可", "在建工地"], import.Entries.Select(entry => entry.Title));
        var (first, second) = (import.Entries[0], import.Entries[1]);
        Assert.Equal(("某局", "许可的编号和日期", "电子表格", "xlsx"), (first.ProviderName, first.Abstract, first.Format.Category!.Value, first.Format.Type));
        Assert.Equal(["许可编号 C(20)", "类别 C(2)"], first.Items.Select(item => item.ToString()));
        Assert.Equal([true, false], first.Items.Select(item => item.Required));
        Assert.True(first.Items[0].IsKey);
        Assert.Equal(["01", "02", "99"], first.Items[1].CodeSet);
        Assert.Equal((SharingType.Conditional, "履职需要", SharingMethod.Platform), (first.Sharing.Type, first.Sharing.Condition, first.Sharing.Method));
        Assert.Equal((OpeningType.Conditional, "实名申请"), (first.Opening.Type, first.Opening.Condition));
        Assert.Equal(UpdateCycle.EveryMonth, first.UpdateCycle);
        Assert.Equal((null, "xlsx"), (second.Format.Category?.Value, second.Format.Type));
        Assert.Equal((SharingType.NotShared, null, "《某办法》第三条"), (second.Sharing.Type, second.Sharing.Condition, second.Sharing.Basis));
        Assert.Equal((OpeningType.NotOpen, UpdateCycle.EveryQuarter), (second.Opening.Type, second.UpdateCycle));
        Assert.Equal(ItemDataType.Character(8), second.Items[0].Type);
    }

    [Fact]
    public async Task The_guides_form_with_its_header_in_two_rows_is_read()
    {
        const string csv = """
            信息资源分类,,,,信息资源名称,信息资源代码,信息项信息,,共享属性,,,开放属性,,更新周期
            类,项,目,细目,,,信息项名称,数据类型,共享类型,共享方式,共享条件,是否向社会开放,开放条件,
            部门信息资源,省（自治区、直辖市）,重庆市,住建,施工许可,307005012/000001,许可编号,C(20),无条件共享,共享平台方式,,否,,每日
            ,,,,,,发证日期,D,,,,,,
            """;

        var import = await Import(Encoding.UTF8.GetBytes(csv));

        Assert.Empty(import.Report.Lines());
        var entry = Assert.Single(import.Entries);
        Assert.Equal("部门信息资源/省（自治区、直辖市）/重庆市/住建", entry.Classification);
        Assert.Equal(("307005012/000001", SharingType.Unconditional, OpeningType.NotOpen, UpdateCycle.EveryDay), (entry.Code, entry.Sharing.Type, entry.Opening.Type, entry.UpdateCycle));
        Assert.Equal(["许可编号 C(20)", "发证日期 D"], entry.Items.Select(item => item.ToString()));
        Assert.Equal(2, import.Report.Rows);
    }

    [Theory]
    [InlineData("信息资源名称,信息项名称,发布日期\n甲,一,去年\n", "1 发布日期 list.sheet-value 去年")]
    [InlineData("信息资源名称,信息项名称,必填\n甲,一,也许\n", "1 必填 list.sheet-value 也许")]
    [InlineData("信息资源名称,信息项名称,版本\n甲,一,-1\n", "1 版本 list.sheet-value -1")]
    [InlineData("信息资源名称,信息项名称,表内约束\n甲,一,先后有序\n", "1 表内约束 list.sheet-value 先后有序")]
    [InlineData("信息资源名称,信息项名称,扩展元数据:x\n甲,一,{\n", "1 扩展元数据:x list.sheet-value {")]
    [InlineData("信息资源名称,信息项名称,更新周期\n甲,一,每日\n甲,二,每月\n", "2 更新周期 list.sheet-value-differs 每月")]
    [InlineData("信息资源名称,信息项名称,共享类型,共享属性\n甲,一,无条件共享,有条件共享\n", " 共享类型 list.sheet-column-doubled 共享属性")]
    [InlineData("信息资源名称,信息项名称,\n甲,一,x\n", "1  list.sheet-column-unnamed x")]
    [InlineData("信息资源名称,信息项名称,处室\n甲,一,一处\n", " 处室 list.sheet-column-unknown 处室")]
    [InlineData("信息资源名称,信息项名称,更新周期\n（示例）甲,一,每日\n,二,\n（示例）甲,三,\n", "1 信息资源名称 list.sheet-example （示例）甲")]
    [InlineData("名称,类型\n甲,一\n", "  list.sheet-header ")]
    [InlineData("信息资源名称\n甲\n", "  list.sheet-header ")]
    [InlineData("", "  file.no-header ")]
    [InlineData("信息资源名称,信息项名称\n甲\n乙,二\n", "1  record.ragged 1/2")]
    [InlineData("信息资源名称,信息项名称\n甲,\"一\n乙,二\n", "1  record.unclosed-quote ")]
    public async Task What_can_not_be_read_is_named_with_row_and_column(string csv, string finding)
    {
        var import = await Import(Encoding.UTF8.GetBytes(csv));

        Assert.Equal([finding], import.Report.Samples.Where(sample => sample.Rule != "list.empty").Select(sample => $"{sample.Row} {sample.Item} {sample.Rule} {sample.Value}"));
    }

    [Fact]
    public async Task The_example_of_the_template_is_passed_over_and_what_follows_is_read()
    {
        var import = await Import("信息资源名称,信息项名称\n（示例）甲,一\n,二\n乙,三\n"u8.ToArray());

        Assert.Equal(["乙"], import.Entries.Select(entry => entry.Title));
        Assert.True(import.Report.IsClean);
        Assert.Equal(3, import.Report.Rows);
    }

    [Fact]
    public async Task A_column_nobody_knows_is_kept_as_extension_metadata()
    {
        var import = await Import("信息资源名称,信息项名称,责任处室\n甲,一,数据处\n,二,\n"u8.ToArray());

        Assert.Equal("数据处", Assert.Single(import.Entries).Extensions["责任处室"].GetString());
        Assert.True(import.Report.IsClean);
    }

    [Fact]
    public async Task A_new_code_or_title_begins_an_entry()
    {
        var import = await Import("信息资源名称,信息资源代码,信息项名称\n甲,,一\n甲,307005012/000001,二\n,307005012/000001,三\n乙,307005012/000001,四\n"u8.ToArray());

        Assert.Equal(["甲  1", "甲 307005012/000001 2", "乙 307005012/000001 1"], import.Entries.Select(entry => $"{entry.Title} {entry.Code} {entry.Items.Count}"));
    }

    [Fact]
    public async Task A_file_is_read_and_one_that_is_not_there_is_a_finding()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("govdata").FullName, "清单.csv");
        File.WriteAllBytes(path, Export([Sample.Permits()]));

        Assert.Single((await CatalogSheet.ImportFileAsync(path)).Entries);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        Assert.Equal([" file.not-found 1"], (await CatalogSheet.ImportFileAsync(path)).Report.Lines());
    }

    [Fact]
    public async Task Bytes_that_are_no_csv_in_utf8_are_refused_with_the_way_out()
    {
        Assert.Equal([" encoding.utf-16 1"], (await Import([0xFF, 0xFE, 0x41, 0])).Report.Lines());
        Assert.Equal([" encoding.gb18030 1"], (await Import([.. "信息资源名称,信息项名称\n"u8, 0xB3, 0xC9, 0xC2, 0xED, (byte)',', (byte)'x'])).Report.Lines());
    }

    [Fact]
    public async Task A_list_in_gb18030_is_read_when_it_is_declared()
    {
        byte[] title = [0xD0, 0xC5, 0xCF, 0xA2, 0xD7, 0xCA, 0xD4, 0xB4, 0xC3, 0xFB, 0xB3, 0xC6], item = [0xD0, 0xC5, 0xCF, 0xA2, 0xCF, 0xEE, 0xC3, 0xFB, 0xB3, 0xC6];
        byte[] csv = [.. title, (byte)'\t', .. item, (byte)'\n', 0xD6, 0xD8, 0xC7, 0xEC, (byte)'\t', (byte)'a', (byte)'\n'];

        var import = await CatalogSheet.ImportAsync(new MemoryStream(csv), new CatalogSheetOptions { Encoding = TableEncoding.Gb18030 });

        Assert.Empty(import.Report.Lines());
        Assert.Equal(("重庆", "gb18030"), (Assert.Single(import.Entries).Title, import.Report.Encoding));
    }

    [Fact]
    public async Task The_report_says_what_was_read()
    {
        var csv = Export([Sample.Permits()]);

        var report = (await Import(csv)).Report;

        Assert.Equal(csv.Length, report.Bytes);
        Assert.Equal("sha-256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(csv)), report.Digest);
        Assert.Equal((6L, 0L, "utf-8"), (report.Rows, report.RowsWithFindings, report.Encoding));
    }

    [Fact]
    public void Entries_whose_rows_could_not_be_told_apart_are_refused()
    {
        Assert.Throws<ArgumentException>("entries", () => Export([Sample.Permits(), Sample.Permits()]));
        Assert.Throws<ArgumentException>("entries", () => Export([Sample.Permits(), new CatalogEntry()]));
        Assert.Throws<ArgumentException>("entries", () => Export([null!]));
        Assert.NotEmpty(Export([new CatalogEntry(), Sample.Permits()]));
        Assert.NotEmpty(Export([]));
    }

    [Fact]
    public async Task Bad_arguments_are_refused_with_their_name()
    {
        var closed = new MemoryStream();
        closed.Dispose();

        await Assert.ThrowsAsync<ArgumentException>("path", () => CatalogSheet.ImportFileAsync(" "));
        await Assert.ThrowsAsync<ArgumentNullException>("stream", () => CatalogSheet.ImportAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>("stream", () => CatalogSheet.ImportAsync(closed));
        Assert.Throws<ArgumentNullException>("list", () => CatalogSheet.ExportCsv(null!, new MemoryStream()));
        Assert.Throws<ArgumentNullException>("stream", () => CatalogSheet.ExportCsv([], null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CatalogSheetOptions { SamplesPerFinding = -1 });
    }

    /// <summary>Everything an entry can say, and texts that a sheet could misread.</summary>
    private static CatalogEntry Full()
    {
        var entry = Sample.Permits();
        entry.Title = "含“引号”、逗号, 与\n换行的 \"名称\"";
        entry.Code = "307005012/000005";
        entry.Sharing = new SharingAttribute { Type = SharingType.Of("部分共享"), Condition = "甲;乙", Basis = "《某法》", Method = SharingMethod.Of("传真") };
        entry.Opening = new OpeningAttribute { Type = OpeningType.Conditional, Condition = "=1+1" };
        entry.Format = new ResourceFormat { Category = ResourceCategory.Of("纸质"), Type = "A4/正本" };
        entry.RelatedCodes = ["307005012/000002", "不是代码;有分号"];
        var item = entry.Items[0];
        (item.Pattern, item.Minimum, item.Maximum, item.CodeList, item.IsUnique, item.Description) = ("[A-Z,;]{2}", "0", "1", "GB/T 2261.1", true, "说明，\n第二行");
        item.CodeSet = ["a;b", "\"c\"", " d ", "", "e、f", "g"];
        item.Identifier = IdentifierKind.Of("SHIP_NUMBER");
        item.Type = ItemDataType.Of("C(二十)");
        item.Extensions["level"] = Sample.Json("""{"deep":[1,"二"]}""");
        entry.Items.Add(new InformationItem());
        entry.Constraints =
        [
            new TableConstraint { Kind = TableConstraintKind.Ordered, Items = ["开工:日期", "竣工;日期"] },
            new TableConstraint { Kind = TableConstraintKind.Of("SUM"), Items = ["a", "b"] },
            new TableConstraint { Kind = TableConstraintKind.Unique, Items = ["一\n行", "二"], Extensions = { ["note"] = Sample.Json("\"备注\\n二\"") } },
            new TableConstraint { Items = ["无类别"] },
        ];
        entry.Extensions["处室"] = Sample.Json("\"数据处\"");
        entry.Extensions["密级"] = Sample.Json("{\"level\":\"非涉密\"}");
        entry.Extensions["数量"] = Sample.Json("7");
        entry.Extensions["名称"] = Sample.Json("\" 前后有空格 \"");
        entry.Extensions["共享类型"] = Sample.Json("\"与列同名\"");
        return entry;
    }

    private static CatalogEntry RandomEntry(Seeded random, int number)
    {
        var entry = new CatalogEntry
        {
            Title = number + Text(random),
            Code = random.Pick("", "307005012/00000" + (number + 1)),
            Classification = Maybe(random),
            ProviderName = Text(random),
            ProviderCode = random.Pick(Sample.Provider, ""),
            Abstract = Maybe(random),
            Format = new ResourceFormat { Category = Any<ResourceCategory>(random), Type = Maybe(random) },
            Sharing = new SharingAttribute { Type = Any<SharingType>(random), Condition = Maybe(random), Method = Any<SharingMethod>(random), Basis = Maybe(random) },
            Opening = new OpeningAttribute { Type = Any<OpeningType>(random), Condition = Maybe(random) },
            UpdateCycle = Any<UpdateCycle>(random),
            PublishedOn = random.Pick<CivilDate?>(null, new CivilDate(2026, 1 + random.Int(12), 1 + random.Int(28))),
            RelatedCodes = [.. Enumerable.Range(0, random.Int(3)).Select(_ => Text(random))],
            Version = random.Int(4),
        };
        for (var i = random.Int(4); i > 0; i--)
        {
            var item = Item(Text(random), random.Pick("C(18)", "N(10,2)", "D", "?"), random.Int(2) == 0, random.Int(2) == 0, Any<IdentifierKind>(random), Maybe(random), random.Int(2) == 0);
            item.CodeSet = [.. Enumerable.Range(0, random.Int(4)).Select(_ => random.Int(5) == 0 ? "" : Text(random))];
            (item.Pattern, item.Minimum, item.Maximum, item.Description, item.IsUnique) = (Maybe(random), Maybe(random), Maybe(random), Maybe(random), random.Int(2) == 0);
            entry.Items.Add(item);
        }
        return entry;
    }

    private static T? Any<T>(Seeded random)
        where T : OpenEnum<T>, new() =>
        random.Int(4) == 0 ? null : random.Int(6) == 0 ? OpenEnum<T>.Of("未知值") : OpenEnum<T>.KnownValues[random.Int(OpenEnum<T>.KnownValues.Count)];

    private static string? Maybe(Seeded random) => random.Int(3) == 0 ? null : Text(random);

    /// <summary>No blanks at its ends: those are not kept.</summary>
    private static string Text(Seeded random) => string.Concat(Enumerable.Range(0, 1 + random.Int(6)).Select(_ => random.Pick("甲", ",", "\"", ";", "；", "、", "a", "1", "\U00020BB7", "x\ny", "|", "(", "：", "{")));

    private static byte[] Export(IReadOnlyList<CatalogEntry> list, CatalogSheetOptions? options = null)
    {
        using var stream = new MemoryStream();
        CatalogSheet.ExportCsv(list, stream, options);
        return stream.ToArray();
    }

    private static Task<CatalogImport> Import(byte[] csv) => CatalogSheet.ImportAsync(new PiecewiseStream(csv, 7), cancellationToken: CancellationToken.None);
}
