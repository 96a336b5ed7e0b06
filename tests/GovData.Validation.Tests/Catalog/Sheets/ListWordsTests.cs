using System.Linq;
using GovData.Standards;

namespace GovData.Validation.Tests;

public class ListWordsTests
{
    [Theory]
    [InlineData("每月", "EVERY_MONTH")]
    [InlineData("EVERY_MONTH", "EVERY_MONTH")]
    [InlineData("every month", "EVERY_MONTH")]
    [InlineData("月", "EVERY_MONTH")]
    [InlineData("季", "EVERY_QUARTER")]
    [InlineData("半年", "HALF_YEAR")]
    [InlineData("年", "EVERY_YEAR")]
    [InlineData("旬", "EVERY_TEN_DAYS")]
    [InlineData("周", "EVERY_WEEK")]
    [InlineData("日", "EVERY_DAY")]
    [InlineData("小时", "EVERY_HOUR")]
    [InlineData("不定时", "IRREGULAR")]
    [InlineData("其它", "OTHER")]
    [InlineData("每两周", "每两周")]
    public void Update_cycles_are_read_as_products_write_them(string text, string value) => Assert.Equal(value, ListWords.Cycle(text).Value);

    [Theory]
    [InlineData("无条件", "UNCONDITIONAL")]
    [InlineData("有条件共享", "CONDITIONAL")]
    [InlineData("不予共享", "NOT_SHARED")]
    [InlineData("不共享", "NOT_SHARED")]
    public void Sharing_types_are_read(string text, string value) => Assert.Equal(value, ListWords.Sharing(text).Value);

    [Theory]
    [InlineData("C(18)", "C(18)")]
    [InlineData("字符型", "C")]
    [InlineData("字符型(18)", "C(18)")]
    [InlineData("字符型C（18）", "C(18)")]
    [InlineData("数值型N(10，2)", "N(10,2)")]
    [InlineData("日期时间型", "T")]
    [InlineData("日期型", "D")]
    [InlineData("Ｎ（10, 2）", "N(10,2)")]
    [InlineData("varchar(18)", "varchar(18)")]
    [InlineData("字符型(x)", "字符型(x)")]
    public void Data_types_are_read_in_words_and_full_width(string text, string type) => Assert.Equal(type, ListWords.Type(text).Text);

    [Theory]
    [InlineData("2026-11-02", "2026-11-02")]
    [InlineData("2026/11/2", "2026-11-02")]
    [InlineData("2026.11.2", "2026-11-02")]
    [InlineData("2026年11月2日", "2026-11-02")]
    [InlineData("20261102", "2026-11-02")]
    [InlineData("2026-11-02 00:00:00", "2026-11-02")]
    [InlineData("2026-11-02 08:00:00", null)]
    [InlineData("2026-02-30", null)]
    [InlineData("11月2日", null)]
    public void Days_are_read_as_people_write_them(string text, string? day) =>
        Assert.Equal(day, ListWords.TryDate(text, out var read) ? read.ToString() : null);

    [Theory]
    [InlineData("电子表格/xlsx", "电子表格", "xlsx")]
    [InlineData("电子表格：xlsx", "电子表格", "xlsx")]
    [InlineData("数据库 人大金仓", "数据库", "人大金仓")]
    [InlineData("数据库", "数据库", null)]
    [InlineData("xlsx", null, "xlsx")]
    public void A_format_in_one_cell_is_taken_apart(string text, string? category, string? type)
    {
        var format = new ResourceFormat();

        Assert.True(ListWords.ReadFormat(format, text));

        Assert.Equal((category, type), (format.Category?.Value, format.Type));
    }

    [Fact]
    public void Beside_a_category_the_format_is_the_type()
    {
        var format = new ResourceFormat { Category = ResourceCategory.Database };

        ListWords.ReadFormat(format, "SQL/Server");

        Assert.Equal("SQL/Server", format.Type);
    }

    [Theory]
    [InlineData("1;2;9", "1|2|9")]
    [InlineData("1； 2 、9\n10，11,12|13", "1|2|9|10|11|12|13")]
    [InlineData(";;", "")]
    [InlineData("\"a;b\"; c", "a;b|c")]
    [InlineData("\"a\"\"b\"", "a\"b")]
    [InlineData("\"\";x", "|x")]
    [InlineData("a\"b", "a\"b")]
    [InlineData("\"open", "open")]
    public void Several_values_in_a_cell_are_taken_apart(string text, string values) => Assert.Equal(values, string.Join('|', ListValues.Split(text)));

    [Fact]
    public void Values_that_were_joined_come_apart_again()
    {
        string[] values = ["a;b", "\"", "", " x", "y ", "，", "\"q\"", "plain", "1\n2"];

        Assert.Equal(values, ListValues.Split(ListValues.Join(values)!));
        Assert.Null(ListValues.Join([]));
        Assert.Null(ListValues.Join(null));
    }

    [Fact]
    public void Every_header_names_one_column()
    {
        Assert.All(ListColumns.Written, column => Assert.All(column.Aliases.Concat([column.Chinese, column.English]), name => Assert.Same(column, ListColumns.Find(name))));
        Assert.Same(EntryColumns.Title, ListColumns.Find(" * 信息资源 名称（必填）"));
        Assert.Null(ListColumns.Find("处室"));
    }
}
