using System.Linq;

namespace GovData.Validation.Tests;

public class CellDateTests
{
    // serials as KB 214326 and ECMA-376 part 1, 18.17.4 have them
    [Theory]
    [InlineData("1", "1900-01-01")]
    [InlineData("59", "1900-02-28")]
    [InlineData("60", "1900-02-29")]
    [InlineData("61", "1900-03-01")]
    [InlineData("0", "1900-01-00")]
    [InlineData("36526", "2000-01-01")]
    [InlineData("45292", "2024-01-01")]
    [InlineData("2958465", "9999-12-31")]
    [InlineData("45292.5", "2024-01-01 12:00:00")]
    [InlineData("45292.999999999", "2024-01-02")]
    [InlineData("4.5292E4", "2024-01-01")]
    public void A_serial_in_a_date_format_is_a_date(string serial, string date) => Assert.Equal(date, Shown(serial, "yyyy-mm-dd"));

    [Theory]
    [InlineData("0", "1904-01-01")]
    [InlineData("60", "1904-03-01")]
    [InlineData("43830", "2024-01-01")]
    public void In_the_1904_system_days_count_from_the_first_of_1904(string serial, string date) => Assert.Equal(date, Shown(serial, "yyyy-mm-dd", "<workbookPr date1904=\"1\"/>"));

    [Theory]
    [InlineData("45292", "2024-01-01 00:00:00")]
    [InlineData("45292.25", "2024-01-01 06:00:00")]
    [InlineData("45351.3542824074", "2024-02-29 08:30:10")]
    public void A_format_with_a_time_shows_the_time(string serial, string date) => Assert.Equal(date, Shown(serial, "yyyy-mm-dd hh:mm"));

    [Theory]
    [InlineData("0.5", "12:00:00")]
    [InlineData("0", "00:00:00")]
    [InlineData("45292.5", "2024-01-01 12:00:00")]
    public void A_time_alone_is_a_time(string serial, string time) => Assert.Equal(time, Shown(serial, "h:mm:ss AM/PM"));

    [Theory]
    [InlineData("-1")]
    [InlineData("2958466")]
    [InlineData("20240131000000")]
    public void A_number_that_is_no_date_stays_a_number(string serial) => Assert.Equal(serial, Shown(serial, "yyyy-mm-dd"));

    [Theory]
    [InlineData("2024-01-31", "2024-01-31")]
    [InlineData("2024-01-31T00:00:00.000", "2024-01-31")]
    [InlineData("2024-01-31T08:30:00Z", "2024-01-31 08:30:00")]
    [InlineData("08:30:00", "08:30:00")]
    [InlineData("?", "?")]
    public void A_date_written_as_such_loses_the_needless(string written, string shown) =>
        Assert.Equal(["Date " + shown], SheetText.Kinds(Book.Of($"<row><c t=\"d\"><v>{written}</v></c></row>").ToBytes()));

    [Theory]
    [InlineData("yyyy-mm-dd", "Date")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "Date")]
    [InlineData("yyyy年m月d日", "Date")]
    [InlineData("[$-804]aaaa;@", "Date")]
    [InlineData("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "Date")]
    [InlineData("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", "Date")]
    [InlineData("[$-404]e/m/d", "Date")]
    [InlineData("[$-411]ge.m.d;@", "Date")]
    [InlineData("m/d", "Date")]
    [InlineData("mmm-yy", "Date")]
    [InlineData("[>=1]yyyy-mm-dd;\"无\"", "Date")]
    [InlineData("yyyy/m/d h:mm", "DateTime")]
    [InlineData("d.m.yyyy hh:mm:ss.000", "DateTime")]
    [InlineData("[$-409]m/d/yy h:mm AM/PM;@", "DateTime")]
    [InlineData("h:mm", "Time")]
    [InlineData("mm:ss", "Time")]
    [InlineData("mm:ss.0", "Time")]
    [InlineData("上午/下午h\"时\"mm\"分\"", "Time")]
    [InlineData("[h]:mm:ss", "Number")]
    [InlineData("[mm]:ss", "Number")]
    [InlineData("General", "Number")]
    [InlineData("GENERAL\"d\"", "Number")]
    [InlineData("[Red]0", "Number")]
    [InlineData("0;[Red]-0", "Number")]
    [InlineData("[Black][<0]0.00;[Magenta]0", "Number")]
    [InlineData("\"d\"0", "Number")]
    [InlineData("0.00\" days\"", "Number")]
    [InlineData("#,##0,,\" M\"", "Number")]
    [InlineData("\"yes\";\"no\"", "Number")]
    [InlineData("0\\d", "Number")]
    [InlineData("\\d0", "Number")]
    [InlineData("_d0", "Number")]
    [InlineData("*d0", "Number")]
    [InlineData("#,##0.00 USD", "Number")]
    [InlineData("0.00E+00", "Number")]
    [InlineData("000000", "Number")]
    [InlineData("@", "Number")]
    [InlineData("# ?/?", "Number")]
    [InlineData("", "Number")]
    [InlineData("\"", "Number")]
    [InlineData("[", "Number")]
    public void A_format_is_a_date_format_by_its_codes_alone(string code, string shape) => Assert.Equal(shape, NumberFormat.OfCode(code).ToString());

    [Fact]
    public void Built_in_formats_are_those_of_chinese_programs()
    {
        var dates = Enumerable.Range(0, 164).Where(id => NumberFormat.OfBuiltIn(id) == NumberShape.Date);
        var times = Enumerable.Range(0, 164).Where(id => NumberFormat.OfBuiltIn(id) == NumberShape.Time);

        Assert.Equal([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58], dates);
        Assert.Equal([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56], times);
        Assert.Equal(NumberShape.DateTime, NumberFormat.OfBuiltIn(22));
    }

    [Fact]
    public void A_built_in_number_may_be_given_another_format()
    {
        var book = Book.Of("<row><c s=\"1\"><v>45292</v></c><c s=\"2\"><v>45292</v></c><c s=\"9\"><v>45292</v></c></row>",
            styles: "<numFmts><numFmt numFmtId=\"14\" formatCode=\"0.0\"/></numFmts><cellXfs><xf/><xf numFmtId=\"14\"/><xf numFmtId=\"31\"/></cellXfs>");

        Assert.Equal(["45292", "2024-01-01", "45292"], SheetText.Cells(book));
    }

    private static string? Shown(string serial, string code, string properties = "") =>
        SheetText.Cells(Book.Of($"<row><c s=\"1\"><v>{serial}</v></c></row>", $"<numFmts><numFmt numFmtId=\"164\" formatCode=\"{code}\"/></numFmts><cellXfs><xf/><xf numFmtId=\"164\"/></cellXfs>", properties: properties)).Single();
}
