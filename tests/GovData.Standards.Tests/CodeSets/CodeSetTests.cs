namespace GovData.Standards.Tests;

public class CodeSetTests
{
    [Fact]
    public void Sharing_has_the_three_types_of_the_guide() =>
        Assert.Equal(["无条件共享", "有条件共享", "不予共享"], SharingType.KnownValues.Select(known => known.Chinese));

    [Fact]
    public void Update_cycles_are_the_nine_of_Chongqing_and_two_more()
    {
        string[] nine = ["REAL_TIME", "EVERY_DAY", "EVERY_WEEK", "EVERY_MONTH", "EVERY_QUARTER", "HALF_YEAR", "EVERY_YEAR", "IRREGULAR", "OTHER"];

        Assert.Equal(nine, UpdateCycle.KnownValues.Select(known => known.Value).Where(value => nine.Contains(value)));
        Assert.Equal(["EVERY_HOUR", "EVERY_TEN_DAYS"], UpdateCycle.KnownValues.Select(known => known.Value).Except(nine));
    }

    [Fact]
    public void Item_types_have_the_eleven_letters_of_the_guide() =>
        Assert.Equal("CNYDTLMGBIF", string.Concat(ItemDataKind.KnownValues.Select(known => known.Value)));

    [Fact]
    public void Values_about_identifiers_have_the_names_that_were_agreed_on() =>
        Assert.Equal(
            OracleFile.Rows("names.tsv").Select(row => (row[0], row[1], row[2], row[3])),
            IdentifierKind.KnownValues.Select(known => (nameof(IdentifierKind), known.Value, known.Chinese, known.English))
                .Concat(HolderCodeType.KnownValues.Select(known => (nameof(HolderCodeType), known.Value, known.Chinese, known.English)))
                .Concat(CheckVerdict.KnownValues.Select(known => (nameof(CheckVerdict), known.Value, known.Chinese, known.English))));

    [Fact]
    public void Every_known_value_has_a_Chinese_and_an_English_name()
    {
        var names = OpeningType.KnownValues.Select(known => (known.Value, known.Chinese, known.English))
            .Concat(SharingMethod.KnownValues.Select(known => (known.Value, known.Chinese, known.English)))
            .Concat(CheckVerdict.KnownValues.Select(known => (known.Value, known.Chinese, known.English)))
            .Concat(DivisionKind.KnownValues.Select(known => (known.Value, known.Chinese, known.English)))
            .Concat(IdentifierKind.KnownValues.Select(known => (known.Value, known.Chinese, known.English)))
            .Concat(ResourceCategory.KnownValues.Select(known => (known.Value, known.Chinese, known.English)))
            .Concat(HolderCodeType.KnownValues.Select(known => (known.Value, known.Chinese, known.English)))
            .Concat(ResourceClass.KnownValues.Select(known => (known.Value, known.Chinese, known.English)))
            .Concat(TableConstraintKind.KnownValues.Select(known => (known.Value, known.Chinese, known.English)))
            .ToList();

        Assert.Equal(55, names.Count);
        Assert.All(names, name =>
        {
            Assert.NotEqual(name.Value, name.English);
            Assert.All(name.Chinese, c => Assert.InRange(c, '一', '鿿'));
        });
    }
}
