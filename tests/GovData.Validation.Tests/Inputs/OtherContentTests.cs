using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests.Inputs;

/// <summary>What people give for a table although it is none, and is told what it looks like.</summary>
public sealed class OtherContentTests : IDisposable
{
    private static readonly CatalogEntry Names = Of(Item("名称", "C(20)", required: true));

    private readonly string folder = Directory.CreateTempSubdirectory("govdata").FullName;

    public static TheoryData<string, byte[], string> Others => new()
    {
        { "t.csv", "[{\"名称\":\"甲\"},\n{\"名称\":\"乙\"}]\n"u8.ToArray(), "file.json-array" },
        { "t.json", "\uFEFF[\r\n  {\r\n    \"名称\": \"甲\"\r\n  }\r\n]"u8.ToArray(), "file.json-array" },
        { "t.jsonl", "[{\"名称\":\"甲\"}]"u8.ToArray(), "file.json-array" },
        { "t.csv", "\r\n<!DOCTYPE html><html><body>登录</body></html>"u8.ToArray(), "file.web-page" },
        { "t.xls", "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><table><tr><td>名称</td></tr></table></html>"u8.ToArray(), "file.web-page" },
        { "t.xlsx", "<?xml version=\"1.0\" encoding=\"GBK\"?><a/>"u8.ToArray(), "file.web-page" },
        { "t.jsonl", "<html></html>"u8.ToArray(), "file.web-page" },
        { "t.csv", [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n'], "file.binary" },
        { "t.csv", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 0x0D, .. "IHDR"u8, 0, 0, 1, 0], "file.binary" },
        { "t.csv", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xCB, 0x48], "file.binary" },
        { "t.csv", "名称在哪里\n甲\n"u8.ToArray(), "header.none" },
        { "t.csv", "[名称]\n甲\n"u8.ToArray(), "header.none" },
        { "t.csv", "<名称>\n甲\n"u8.ToArray(), "header.none" },
        { "t.csv", "[{x,名称\n1,甲\n"u8.ToArray(), "" },
        { "t.csv", "<td>,名称\n1,甲\n"u8.ToArray(), "" },
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Others))]
    public async Task It_is_said_what_a_file_that_is_no_table_looks_like_and_only_then(string name, byte[] content, string rule)
    {
        File.WriteAllBytes(PathOf(name), content);

        var report = await TableValidator.For(Names).ValidateFileAsync(PathOf(name));

        Assert.Equal(rule.Length == 0 ? [] : [rule], report.Counts.Where(count => count.Severity == RuleSeverity.Fatal).Select(count => count.Rule));
        Assert.Equal(content.Length, report.Bytes);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task No_entry_is_drafted_from_it(string name, byte[] content, string rule)
    {
        if (!rule.StartsWith("file.", StringComparison.Ordinal)) return;
        File.WriteAllBytes(PathOf(name), content);

        var draft = await EntryDraft.FromFileAsync(PathOf(name));

        Assert.Equal((rule, (long)content.Length, 0), (draft.Report.Counts.Single().Rule, draft.Report.Bytes, draft.Entry.Items.Count));
    }

    [Fact]
    public async Task A_directory_is_told_as_one_wherever_a_file_is_read()
    {
        var reports = new List<QualityReport>
        {
            await TableValidator.For(Names).ValidateFileAsync(folder),
            (await EntryDraft.FromFileAsync(folder)).Report,
            (await CatalogSheet.ImportFileAsync(folder)).Report,
        };

        Assert.All(reports, report => Assert.Equal("file.directory", report.Counts.Single(count => count.Severity == RuleSeverity.Fatal).Rule));
    }

    [Fact]
    public async Task Json_lines_in_gb18030_are_to_be_written_anew_not_declared()
    {
        byte[] line = [.. "{\"名称\":\"x\"}\n{\"名称\":\""u8, 0xD6, 0xD8, 0xC7, 0xEC, .. "\"}\n"u8];

        var report = await Names.JudgeAsync(line);

        var sample = report.Counts.First().Samples.Single();
        Assert.Equal(("encoding.json", 2L, "D6"), (sample.Rule, sample.Row, sample.Value));
        Assert.DoesNotContain("--encoding", report.ToText(), StringComparison.Ordinal);
        Assert.Contains((await EntryDraft.FromAsync(new MemoryStream(line))).Report.Counts, count => count.Rule == "encoding.json");
    }

    [Theory]
    [InlineData(99)]
    [InlineData(2)]
    public async Task A_row_of_names_that_is_not_there_is_told_with_its_number(int row)
    {
        var book = Book.Of("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>名称</v></c></row><row r=\"3\"><c r=\"A3\" t=\"str\"><v>甲</v></c></row>").ToBytes();

        var report = await Names.JudgeAsync(book, new TableValidationOptions { HeaderRow = row });

        Assert.Equal([" header.no-row 1"], report.Lines());
        Assert.Equal(FormattableString.Invariant($"{row}"), report.Samples.Single().Value);
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}
