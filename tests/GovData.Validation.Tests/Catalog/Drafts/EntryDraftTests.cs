using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Validation.Tests;

public class EntryDraftTests
{
    /// <summary>Published numbers: GB 11643's and those of python-stdnum.</summary>
    private static readonly string[] CitizenIds = ["11010519491231002X", "440524188001010014", "360426199101010071"];

    private static readonly string[] SocialCreditCodes = ["91110000600037341L", "11100000000013338W", "11500000009275780L"];

    [Theory]
    [InlineData("true|false|true", "L")]
    [InlineData("2026-01-01|2025-12-31", "D")]
    [InlineData("2026-01-01 08:00:00|2026-01-01T08:00:00Z", "T")]
    [InlineData("2026-01-01|2026-01-01 08:00:00", "C(20)")]
    [InlineData("1|20|-300", "I")]
    [InlineData("0|10", "I")]
    [InlineData("-100001|100001", "I")]
    [InlineData("1.5|20|0.25", "N(10,2)")]
    [InlineData("-1234567890.5|2", "N(11,1)")]
    [InlineData("01|1", "C(10)")]
    [InlineData("1.|2", "C(10)")]
    [InlineData("1e3|2", "C(10)")]
    [InlineData("13800000001|13900000002", "C(11)")]
    [InlineData("100001|100002", "C(6)")]
    [InlineData("10001|10002", "I")]
    [InlineData("1234567890123456789|1", "C(20)")]
    [InlineData("重庆市|成都", "C(10)")]
    [InlineData("重庆市|成都市", "C(3)")]
    [InlineData("\U00020BB7野家|甲乙丙", "C(3)")]
    [InlineData("12345678901|1 ", "I")]
    public async Task The_type_is_the_narrowest_that_takes_all_values(string values, string type) => Assert.Equal(type, (await ItemOf(values.Split('|'))).Type.Text);

    [Theory]
    [InlineData(11, "C(20)")]
    [InlineData(20, "C(20)")]
    [InlineData(21, "C(50)")]
    [InlineData(201, "C(500)")]
    [InlineData(2000, "C(2000)")]
    [InlineData(2001, "M")]
    public async Task Text_of_several_lengths_gets_room(int length, string type) => Assert.Equal(type, (await ItemOf([new string('长', length), "短"])).Type.Text);

    [Fact]
    public async Task A_column_without_values_says_nothing_about_its_type()
    {
        var item = await ItemOf(["", " ", ""]);

        Assert.Equal(("", false), (item.Type.Text, item.Required));
    }

    [Fact]
    public async Task Required_is_what_is_never_empty()
    {
        Assert.True((await ItemOf(["甲", "乙"])).Required);
        Assert.False((await ItemOf(["甲", " ", "乙"])).Required);
    }

    [Fact]
    public async Task Identifiers_are_recognised_by_their_check_digit_and_personal_ones_marked()
    {
        var citizen = await ItemOf([.. CitizenIds, ""]);
        var company = await ItemOf(SocialCreditCodes);
        var resident = await ItemOf(["810000199001010019", "830000199001010020"]);

        Assert.Equal((IdentifierKind.CitizenId, "C(18)", true, false), (citizen.Identifier, citizen.Type.Text, citizen.IsSensitive, citizen.Required));
        Assert.Equal((IdentifierKind.SocialCreditCode, "C(18)", false), (company.Identifier, company.Type.Text, company.IsSensitive));
        Assert.Equal((IdentifierKind.HmtResidencePermit, true), (resident.Identifier, resident.IsSensitive));
        Assert.Null((await ItemOf([.. CitizenIds, "360426199101010072"])).Identifier);
        Assert.Null((await ItemOf(["500103", "500105"])).Identifier);
    }

    [Theory]
    [InlineData("CITIZEN_ID 3/4", "360426199101010072")]
    [InlineData("CITIZEN_ID 3/5", "身份证丢失", "1")]
    [InlineData(null, "x", "y", "z")]
    public async Task A_column_that_holds_mostly_identifiers_is_sensitive_and_told(string? note, params string[] others)
    {
        var draft = await Draft("值,行\n" + string.Concat(CitizenIds.Concat(others).Select(value => value + ",x\n")));

        Assert.Equal((note is not null, null), (draft.Entry.Items[0].IsSensitive, draft.Entry.Items[0].Identifier));
        Assert.Equal(note is null ? [] : [note], draft.Report.Samples.Where(sample => sample.Rule == "draft.mostly-identifier").Select(sample => sample.Value));
    }

    [Fact]
    public async Task Mostly_identifiers_are_told_of_organisations_too_and_never_become_codes()
    {
        var item = await ItemOf(Cycle(400, [.. SocialCreditCodes, "91110000600037341N"]));

        Assert.Equal((true, 0), (item.IsSensitive, item.CodeSet.Count));
        Assert.False((await ItemOf([.. CitizenIds])) is { Identifier: null });
    }

    [Fact]
    public async Task A_few_values_are_no_proof_of_an_organisation_code()
    {
        string[] codes = ["600037341", "009275780"];

        Assert.Null((await ItemOf(codes)).Identifier);
        Assert.Equal(IdentifierKind.OrganisationCode, (await ItemOf([.. Enumerable.Repeat(codes, 5).SelectMany(code => code)])).Identifier);
    }

    [Fact]
    public async Task Few_short_values_that_come_back_are_a_code_set()
    {
        Assert.Equal(["0", "1", "2", "9"], (await ItemOf(Cycle(40, "1", "2", "9", "0"))).CodeSet);
        Assert.Equal(["吊销", "有效", "注销"], (await ItemOf(Cycle(30, "有效", "注销", "吊销"))).CodeSet);
        Assert.Equal(("C(1)", "C(2)"), ((await ItemOf(Cycle(20, "1", "2"))).Type.Text, (await ItemOf(Cycle(20, "有效", "注销"))).Type.Text));
    }

    [Theory]
    [InlineData(29, "有效|注销|吊销")]
    [InlineData(40, "1|10|2|3")]
    [InlineData(40, "2026-01-01|2026-02-01")]
    [InlineData(40, "1.50|2.50")]
    [InlineData(40, "true|false")]
    [InlineData(40, "11010519491231002X|440524188001010014")]
    [InlineData(40, "二十一个字符的值不是代码因为它太长了真的啊|短")]
    public async Task What_is_no_code_set(int rows, string values) => Assert.Empty((await ItemOf(Cycle(rows, values.Split('|')))).CodeSet);

    [Fact]
    public async Task How_long_a_code_set_may_be_can_be_said()
    {
        var rows = Cycle(400, [.. Enumerable.Range(10, 31).Select(number => number.ToString(CultureInfo.InvariantCulture))]);

        Assert.Empty((await ItemOf(rows)).CodeSet);
        Assert.Equal(31, (await ItemOf(rows, new EntryDraftOptions { LongestCodeSet = 31 })).CodeSet.Count);
        Assert.Empty((await ItemOf(Cycle(40, "1", "2"), new EntryDraftOptions { LongestCodeSet = 0 })).CodeSet);
    }

    [Fact]
    public async Task The_first_column_whose_values_are_all_there_and_all_different_is_the_key()
    {
        var draft = await Draft("序,日期,许可编号,名称,备注\n1,2026-01-01,X1,甲,\n1,2026-01-02,X2,乙,一\n2,2026-01-03,X3,丙,二\n");

        Assert.Equal(["许可编号"], draft.Entry.Items.Where(item => item.IsKey).Select(item => item.Name));
    }

    [Fact]
    public async Task Without_such_a_column_there_is_no_key()
    {
        var draft = await Draft("甲,乙\n1,1.5\n1,2.5\n");

        Assert.DoesNotContain(draft.Entry.Items, item => item.IsKey);
        Assert.Contains("信息项信息 entry.key-missing 1", draft.Report.Lines());
        Assert.DoesNotContain((await Draft("甲\nX1\n")).Entry.Items, item => item.IsKey);
    }

    [Theory]
    [InlineData("X1|X2|-", "C(2)")]
    [InlineData("暂无|N/A", "")]
    [InlineData("1|20|--|300", "I")]
    [InlineData("2026-01-01|2026-01-02|/", "D")]
    public async Task A_filler_is_no_value_and_makes_no_key(string values, string type)
    {
        var draft = await Draft("值,行\n" + string.Concat(values.Split('|').Select(value => value + ",x\n")));

        var item = draft.Entry.Items[0];
        Assert.Equal((type, false, false), (item.Type.Text, item.Required, draft.Entry.Items.Any(any => any.IsKey)));
    }

    [Fact]
    public async Task A_table_without_names_gives_no_persons_number_away()
    {
        using var table = new MemoryStream(Encoding.UTF8.GetBytes("11010519491231002X,A\n440524188001010014,B\n"));
        var draft = await EntryDraft.FromAsync(table);

        Assert.Equal("110**************X", draft.Entry.Items[0].Name);
        Assert.Contains(draft.Report.Counts, found => (found.Rule, found.Item) == ("entry.item-name-number", "110**************X"));
        Assert.DoesNotContain("11010519491231002X", draft.Entry.ToJson() + draft.Report.ToJson() + draft.Report.ToText(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Persons_are_recognised_although_some_have_a_filler_for_a_number() =>
        Assert.Equal((IdentifierKind.CitizenId, true), (await ItemOf([.. CitizenIds, "无", "不详"]) is var item ? (item.Identifier, item.IsSensitive) : default));

    [Fact]
    public async Task A_filler_that_comes_back_is_one_of_the_codes()
    {
        var item = await ItemOf(Cycle(20, "有", "无"));

        Assert.Equal(("C(1)", true, "无有"), (item.Type.Text, item.Required, string.Concat(item.CodeSet.Order(StringComparer.Ordinal))));
        Assert.Equal("C(2)", (await ItemOf(Cycle(30, "1", "2", "不详"))).Type.Text);
    }

    [Fact]
    public async Task Names_come_from_the_header()
    {
        var draft = await Draft(" 许可编号 ,permit_no,\nX1,Y1,Z1\nX2,Y2,Z2\n");

        Assert.Equal([("许可编号", null), ("permit_no", "permit_no"), ("", null)], draft.Entry.Items.Select(item => (item.Name, item.EnglishName)));
    }

    [Fact]
    public async Task The_report_names_what_is_left_for_people()
    {
        var draft = await Draft("许可编号,持证人\nX1,11010519491231002X\nX2,440524188001010014\n");

        Assert.Equal(
            [
                "entry.title-missing", "entry.provider-missing", "entry.provider-code", "entry.abstract-missing", "entry.format-missing",
                "entry.sharing-missing", "entry.opening-missing", "entry.update-cycle-missing",
            ],
            draft.Report.Counts.Select(count => count.Rule));
        Assert.Equal((2L, 0L), (draft.Report.Rows, draft.Report.RowsWithFindings));
        Assert.StartsWith("sha-256:", draft.Report.Digest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_clean_by_the_entry_that_was_drafted_from_it()
    {
        var table = new ReferenceTable(2_000, 7, badShare: 0);

        var draft = await EntryDraft.FromAsync(new MemoryStream(table.Csv));

        Assert.Empty((await draft.Entry.JudgeAsync(table.Csv)).Lines());
        Assert.Equal(
            ["C(18)", "C(18)", "C(1)", "D", "N(12,2)", "T", "C(11)", "L"],
            new[] { "id_no", "uscc", "gender", "birth_date", "amount", "updated_at", "phone", "active" }.Select(name => draft.Entry.Items.Single(item => item.Name == name).Type.Text));
        Assert.Equal(["id_no"], draft.Entry.Items.Where(item => item.IsKey).Select(item => item.Name));
        Assert.Equal(IdentifierKind.CitizenId, draft.Entry.Items[0].Identifier);
    }

    [Fact]
    public async Task A_table_in_gb18030_or_with_another_delimiter_is_looked_at_as_well()
    {
        byte[] gb18030 = [0xC3, 0xFB, 0xB3, 0xC6, (byte)';', (byte)'n', (byte)'\n', 0xD6, 0xD8, 0xC7, 0xEC, (byte)';', (byte)'1', (byte)'\n']; // 名称;n 重庆;1

        var draft = await EntryDraft.FromAsync(new MemoryStream(gb18030), new EntryDraftOptions { Encoding = TableEncoding.Gb18030 });

        Assert.Equal(["名称 C(2)", "n I"], draft.Entry.Items.Select(item => item.ToString()));
        Assert.Equal("gb18030", draft.Report.Encoding);
    }

    [Fact]
    public async Task Only_the_first_rows_are_looked_at_when_asked()
    {
        var draft = await Draft("甲\n1\n2\nx\n", new EntryDraftOptions { Rows = 2 });

        Assert.Equal("I", draft.Entry.Items[0].Type.Text);
        Assert.Equal(2, draft.Report.Rows);
        Assert.Equal(10, draft.Report.Bytes);
    }

    [Fact]
    public async Task What_could_not_be_read_is_in_the_report()
    {
        var ragged = await Draft("甲,乙\n1,2\n1\n3,4\n");
        var broken = await EntryDraft.FromAsync(new MemoryStream([.. "甲,乙\n1,2\n"u8, 0xFF, 0xFF, (byte)'\n']));

        Assert.Equal((" record.ragged 1", 3L, 1L), (ragged.Report.Lines().First(), ragged.Report.Rows, ragged.Report.RowsWithFindings));
        Assert.Equal(" encoding.utf-8 1", broken.Report.Lines().First());
        Assert.False(broken.Report.IsReadable);
        Assert.Equal(2, broken.Entry.Items.Count);
        Assert.Equal([" file.no-header 1"], (await Draft("")).Report.Lines());
    }

    [Fact]
    public async Task A_file_is_read_and_one_that_is_not_there_is_a_finding()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("govdata").FullName, "t.csv");
        File.WriteAllText(path, "甲\n1\n");

        Assert.Single((await EntryDraft.FromFileAsync(path)).Entry.Items);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        Assert.Equal([" file.not-found 1"], (await EntryDraft.FromFileAsync(path)).Report.Lines());
    }

    [Fact]
    public async Task A_workbook_is_looked_at_like_any_table()
    {
        var path = Path.Combine("Data", "Catalog", "list-two-row-header.xlsx");

        var draft = await EntryDraft.FromFileAsync(path, new EntryDraftOptions { Sheet = "旧清单" });
        var missing = await EntryDraft.FromFileAsync(path, new EntryDraftOptions { Sheet = "没有" });
        var legacy = await EntryDraft.FromFileAsync(Path.Combine("Data", "Workbooks", "legacy.xls"));

        Assert.Equal(["信息资源名称 C(3)", "信息项名称 C(2)", "数据类型 C(4)"], draft.Entry.Items.Select(item => item.ToString()));
        Assert.Equal((1L, new FileInfo(path).Length), (draft.Report.Rows, draft.Report.Bytes));
        Assert.Equal([" workbook.no-sheet 1", " workbook.legacy 1"], new[] { missing, legacy }.Select(failed => failed.Report.Lines().Single()));
        Assert.Contains("旧清单", missing.Report.Samples.Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_lines_give_the_draft_that_the_same_rows_give_as_csv()
    {
        var table = new ReferenceTable(2_000, 7, badShare: 0);
        var plain = Regex.Replace(Encoding.UTF8.GetString(table.Csv), "\"[^\"]*\"", "q").Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).ToList();
        var lines = plain.ConvertAll(line => line.Split(','));
        var json = string.Concat(lines.Skip(1).Select(row => "{" + string.Join(",", row.Select((value, i) => $"\"{lines[0][i]}\":\"{value}\"")) + "}\n"));

        Assert.True(lines.Count > 1_000);
        Assert.Equal((await Draft(string.Join("\n", plain))).Entry.ToJson(), (await Draft(json)).Entry.ToJson());
    }

    [Fact]
    public async Task What_a_line_does_not_name_is_empty_and_numbers_and_logical_values_are_what_they_are()
    {
        var draft = await Draft("{\"甲\":1,\"乙\":true,\"丙\":\"\\u91cd\\u5e86\"}\r\n{\"甲\":20,\"乙\":null,\"丁\":1.5}\n{\"丙\":\"成都\",\"甲\":3,\"乙\":false}");

        Assert.Equal(["甲 I True", "乙 L False", "丙 C(2) False", "丁 N(9,1) False"], draft.Entry.Items.Select(item => $"{item.Name} {item.Type.Text} {item.Required}"));
        Assert.Equal((3L, "utf-8"), (draft.Report.Rows, draft.Report.Encoding));
    }

    [Fact]
    public async Task What_of_json_lines_could_not_be_read_is_in_the_report()
    {
        var draft = await Draft("{\"甲\":1}\n[1]\n\n{\"甲\":{}}\n{\"甲\":2,\"甲\":3}\n{\"甲\":");
        var broken = await EntryDraft.FromAsync(new MemoryStream([.. "{\"甲\":1}\n{\"甲\":\""u8, 0xFF, (byte)'\n']));

        Assert.Equal([" record.blank 1", " record.not-json 2", " record.not-a-value 1", " record.doubled-member 1"], draft.Report.Lines().Take(4));
        Assert.Equal(5, draft.Report.Rows);
        Assert.Equal(" encoding.utf-8 1", broken.Report.Lines().First());
        Assert.Equal(" encoding.json 1", (await Draft("{}\n", new EntryDraftOptions { Encoding = TableEncoding.Gb18030 })).Report.Lines().First());
    }

    [Fact]
    public async Task Of_json_lines_too_only_the_first_are_looked_at_when_asked_and_a_line_may_be_longer_than_a_block()
    {
        Assert.Equal("I", (await Draft("{\"甲\":1}\n{\"甲\":\"x\"}\n", new EntryDraftOptions { Rows = 1 })).Entry.Items.Single().Type.Text);
        Assert.Equal("M", (await Draft("{\"甲\":\"" + new string('长', 400_000) + "\"}\n{\"甲\":\"\"}\n")).Entry.Items.Single().Type.Text);

        var cut = await Draft("{\"甲\":\"" + new string('x', 20 << 20) + "\"}\n{\"甲\":2}\n");
        Assert.Equal((" record.too-long 1", 2L, "I"), (cut.Report.Lines().First(), cut.Report.Rows, cut.Entry.Items.Single().Type.Text));
    }

    [Fact]
    public async Task A_file_named_as_json_lines_is_read_as_that()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("govdata").FullName, "t.jsonl");
        File.WriteAllText(path, "[1]\n{\"甲\":1}\n");

        var draft = await EntryDraft.FromFileAsync(path);

        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        Assert.Equal("甲", draft.Entry.Items.Single().Name);
        Assert.Equal(" record.not-json 1", draft.Report.Lines().First());
    }

    [Fact]
    public async Task Bad_arguments_are_refused_with_their_name()
    {
        var closed = new MemoryStream();
        closed.Dispose();

        await Assert.ThrowsAsync<ArgumentException>("path", () => EntryDraft.FromFileAsync(""));
        await Assert.ThrowsAsync<ArgumentNullException>("stream", () => EntryDraft.FromAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>("stream", () => EntryDraft.FromAsync(closed));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EntryDraftOptions { Rows = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EntryDraftOptions { LongestCodeSet = -1 });
    }

    private static string[] Cycle(int rows, params string[] values) => [.. Enumerable.Range(0, rows).Select(row => values[row % values.Length])];

    private static Task<EntryDraft> Draft(string csv, EntryDraftOptions? options = null) => EntryDraft.FromAsync(new MemoryStream(Encoding.UTF8.GetBytes(csv)), options);

    /// <summary>The item drafted from these values, beside a column that keeps lines from being blank.</summary>
    private static async Task<InformationItem> ItemOf(string[] values, EntryDraftOptions? options = null) =>
        (await Draft("值,行\n" + string.Concat(values.Select(value => value + ",x\n")), options)).Entry.Items[0];
}
