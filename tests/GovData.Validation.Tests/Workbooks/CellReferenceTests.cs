using System.Globalization;

namespace GovData.Validation.Tests;

public class CellReferenceTests
{
    [Theory]
    [InlineData("A1", 1, 0)]
    [InlineData("Z9", 9, 25)]
    [InlineData("AA10", 10, 26)]
    [InlineData("AZ1", 1, 51)]
    [InlineData("BA1", 1, 52)]
    [InlineData("ZZ1", 1, 701)]
    [InlineData("AAA1", 1, 702)]
    [InlineData("XFD1048576", 1_048_576, 16_383)]
    public void A_reference_counts_its_letters_from_A_and_its_row_from_1(string reference, int row, int column)
    {
        Assert.Equal((row, column), (CellReference.Row(reference), CellReference.Column(reference)));
        Assert.Equal(reference, CellReference.Of(row, column));
        Assert.Equal((row, column), (CellReference.Row(reference.ToLowerInvariant()), CellReference.Column(reference.ToLowerInvariant())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("1")]
    [InlineData("A0")]
    [InlineData("A01")]
    [InlineData("A1B")]
    [InlineData("A-1")]
    [InlineData("A1 ")]
    [InlineData("A１")]
    [InlineData("Ä1")]
    [InlineData("$A$1")]
    [InlineData("ZZZZ1")]
    public void What_is_no_reference_has_no_column_and_a_cell_that_bears_it_is_damaged(string reference)
    {
        Assert.Equal(-1, CellReference.Column(reference));
        Assert.Equal(WorkbookFault.Damaged, SheetText.Fault(Book.Of($"<row r=\"1\"><c r=\"{reference}\"><v>1</v></c></row>").ToBytes()).Fault);
        Assert.False(CellReference.TryRange(reference + ":B2", out _, out _));
    }

    [Theory]
    [InlineData("B2", true)]
    [InlineData("B2:B2", true)]
    [InlineData("B2:C2", true)]
    [InlineData("B2:B3", true)]
    [InlineData("B2:B1", false)]
    [InlineData("B2:A2", false)]
    [InlineData("B2:", false)]
    [InlineData(":B2", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_range_goes_from_its_upper_left_cell_to_its_lower_right(string? range, bool isOne) => Assert.Equal(isOne, CellReference.TryRange(range, out _, out _));

    [Fact]
    public void All_columns_are_told_apart()
    {
        for (var column = 0; column < 26 + 26 * 26 + 26 * 26 * 26; column++)
            Assert.Equal(column, CellReference.Column(CellReference.Letters(column) + (column + 1).ToString(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("XFE1")]
    [InlineData("ZZZ1")]
    public void A_cell_right_of_the_last_column_is_too_much(string reference) =>
        Assert.Equal(WorkbookFault.TooLarge, SheetText.Fault(Book.Of($"<row r=\"1\"><c r=\"{reference}\"><v>1</v></c></row>").ToBytes()).Fault);

    [Fact]
    public void The_last_cell_of_a_sheet_is_read()
    {
        var row = Assert.Single(SheetText.All(Book.Of("<row r=\"1048576\"><c r=\"xfc1048576\"><v>1</v></c><c><v>2</v></c></row>").ToBytes()));

        Assert.Equal((1_048_576, 16_384, "1", "2"), (row.Number, row.Cells.Count, row.Cells[^2], row.Cells[^1]));
        Assert.Equal(WorkbookFault.TooLarge, SheetText.Fault(Book.Of("<row r=\"1048577\"><c><v>1</v></c></row>").ToBytes()).Fault);
    }
}
