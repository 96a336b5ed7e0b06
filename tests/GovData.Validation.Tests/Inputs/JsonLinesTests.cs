using System.Linq;
using System.Text;
using System.Threading.Tasks;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

public class JsonLinesTests
{
    [Theory]
    [InlineData("{\"编号\":\"1\"}", 0)]
    [InlineData("{\"编号\":\"1\",\"名称\":{}}", 0)]
    [InlineData("{\"编号\":\"1\", \"名称\":null}", 24)]
    [InlineData("{\"编号\":\"1\",\"名称\":null}", 23)]
    [InlineData("{\"编号\":\"1\",\"名称\":\"\"}", 24)]
    public async Task What_has_no_value_is_missing_where_the_value_should_be_or_else_where_its_object_begins(string line, int at)
    {
        var before = string.Concat(Enumerable.Repeat("{\"编号\":\"1\",\"名称\":\"甲\"}\n", 10_000));

        var report = await Entry.Of(Entry.Item("编号", "C(20)"), Entry.Item("名称", "C(20)", required: true)).JudgeAsync(before + line);

        Assert.Equal(Encoding.UTF8.GetByteCount(before) + at, report.Samples.Single(sample => sample.Rule == "required").ByteOffset);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_finding_says_its_line_also_behind_blank_lines(int threads)
    {
        var many = string.Concat(Enumerable.Repeat("{\"编号\":\"1\"}\n\n", 20_000));
        var options = new TableValidationOptions { Threads = threads };

        var report = await Entry.Of(Entry.Item("编号", "I")).JudgeAsync("{\"编号\":\"x\"}\n\n\n{\"编号\":\"y\"}\n" + many + "{\"编号\":\"z\"}\nno json\n", options);

        Assert.Equal([(1L, 1L), (2L, 4L), (20_003L, 40_005L)], report.Samples.Where(sample => sample.Rule == "type.integer").Select(sample => (sample.Row!.Value, sample.Line!.Value)));
        Assert.All(report.Samples.Where(sample => sample.Rule == "record.blank"), sample => Assert.Null(sample.Line));
        Assert.Equal(40_006, report.Samples.Single(sample => sample.Rule == "record.not-json").Line);
        Assert.Contains("record 2 (line 4 of the file), byte ", report.ToText(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_blank_lines_are_too_many_to_be_kept_no_line_is_told()
    {
        var report = await Entry.Of(Entry.Item("编号", "I")).JudgeAsync("{\"编号\":\"x\"}\n" + new string('\n', 100_001) + "{\"编号\":\"y\"}\n");

        Assert.Equal([1L, null], report.Samples.Where(sample => sample.Rule == "type.integer").Select(sample => sample.Line));
    }

    [Fact]
    public async Task Numbers_and_literals_are_judged_as_they_stand()
    {
        var report = await JudgeAsync("{\"编号\":1,\"数量\":12,\"有效\":true}\n{\"编号\":2,\"数量\":1.5,\"有效\":null}\n");

        Assert.Equal(["数量 type.integer 1"], report.Lines());
        Assert.Equal((2L, "1.5"), (report.Samples.Single().Row, report.Samples.Single().Value));
    }

    [Theory]
    [InlineData("{\"编号\":\"1\",\"数量\":01}", " record.not-json 1")]
    [InlineData("{\"编号\":\"1\"", " record.not-json 1")]
    [InlineData("[1]", " record.not-json 1")]
    [InlineData("{\"编号\":\"1\"} x", " record.not-json 1")]
    [InlineData("{\"编号\":\"\\uD800\"}", " record.not-json 1")]
    [InlineData("{\"编号\":\"a\tb\"}", " record.not-json 1")]
    [InlineData("{\"编号\":{\"x\":1}}", "编号 record.not-a-value 1")]
    [InlineData("{\"编号\":\"1\",\"编号\":\"2\"}", "编号 record.doubled-member 1")]
    [InlineData("{\"编号\":\"1\",\"别的\":[1,2]}", " header.unmatched 1")]
    [InlineData("", " record.blank 1")]
    public async Task What_is_no_row_is_said_and_the_next_line_is_read(string line, string finding)
    {
        var report = await JudgeAsync("{\"编号\":\"0\"}\n" + line + "\n{\"编号\":\"9\",\"数量\":\"x\"}\n");

        Assert.Equal(new[] { finding, "数量 type.integer 1" }.Order(), report.Lines().Where(l => !l.StartsWith("编号 required", System.StringComparison.Ordinal)).Order());
    }

    [Theory]
    [InlineData("\"一\\n二\\\"三\"", "1", "true")]
    [InlineData("\"\\u91cd\\u5e86\\ud840\\udc00\"", "\"\\u0031\"", "\"\\u0031x\"")]
    [InlineData("\"\\u0000\"", "1", "true")]
    [InlineData("\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\"", "\"\\\\\"", "null")]
    [InlineData("\"a\\\"\"", "\"\\q\"", "true")]
    [InlineData("\"a\\\"\"", "\"\\ud800\"", "true")]
    [InlineData("\"a\\\"\"", "1", "ture")]
    [InlineData("\"a\\\"", "1", "true")]
    [InlineData("\"a\\", "1", "true")]
    [InlineData("\"\"", "-0", "false")]
    [InlineData("nul", "0.50", "nullx")]
    [InlineData("null", "1e5", "fals")]
    [InlineData("5", "05", "~")]
    [InlineData("5 ", "1.", "true")]
    [InlineData("5", "1", "true} ")]
    [InlineData("5", "1", "true}{")]
    public async Task A_line_is_read_alike_whether_or_not_the_one_before_was_like_it(string number, string quantity, string valid)
    {
        var line = $"{{\"编号\":{number},\"数量\":{quantity},\"有效\":{valid}}}\n{{\"编号\":\"9\",\"数量\":\"x\",\"有效\":null}}\r\n";

        var like = await JudgeAsync("{\"编号\":\"0\",\"数量\":1,\"有效\":true}\n" + line);
        var unlike = await JudgeAsync("{\"数量\":1,\"编号\":\"0\",\"有效\":true}\n" + line);

        Assert.Equal(unlike.Lines(), like.Lines());
        Assert.Equal(
            unlike.Samples.Select(sample => (sample.Rule, sample.Row, sample.ByteOffset, sample.Value)),
            like.Samples.Select(sample => (sample.Rule, sample.Row, sample.ByteOffset, sample.Value)));
    }

    [Fact]
    public async Task A_member_that_is_absent_or_null_is_an_empty_value()
    {
        var report = await JudgeAsync("{\"数量\":1}\n{\"编号\":null}\n");

        Assert.Equal(["编号 required 2"], report.Lines());
    }

    [Fact]
    public async Task An_unknown_member_is_reported_where_it_comes_first()
    {
        var report = await JudgeAsync(string.Concat(Enumerable.Range(0, 50).Select(i => $"{{\"编号\":\"{i}\",\"别的\":1}}\n")));

        Assert.Equal([" header.unmatched 1"], report.Lines());
        Assert.Equal("别的", report.Samples.Single().Value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task However_the_bytes_arrive_the_report_is_the_same(int piece)
    {
        var text = string.Concat(Enumerable.Range(0, 300).Select(i => $"{{\"编号\":\"{i % 250}\",\"数量\":{(i % 9 == 0 ? "\"重\\u5e86\"" : i)}}}\r\n"));
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);

        Assert.Equal((await Judged.JudgeAsync(bytes)).ToJson(), (await Judged.JudgeAsync(bytes, piece: piece)).ToJson());
    }

    [Fact]
    public async Task Json_lines_declared_gb18030_are_refused()
    {
        var report = await Judged.JudgeAsync("{}\n", new TableValidationOptions { Encoding = TableEncoding.Gb18030 });

        Assert.Equal([" encoding.json 1"], report.Lines());
    }

    private static GovData.Standards.CatalogEntry Judged => Of(Item("编号", "C(9)", key: true), Item("数量", "I"), Item("有效", "L"));

    private static Task<QualityReport> JudgeAsync(string text) => Judged.JudgeAsync(text);
}
