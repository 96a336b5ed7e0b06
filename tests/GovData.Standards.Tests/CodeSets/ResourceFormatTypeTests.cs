namespace GovData.Standards.Tests;

public class ResourceFormatTypeTests
{
    [Fact]
    public void Types_belong_to_the_categories_of_the_dictionary()
    {
        Assert.Equal(["et", "xls", "xlsx", "其他"], ResourceFormatType.In(ResourceCategory.Spreadsheet).Select(type => type.Value));
        Assert.Equal([10, 4, 11, 4, 4, 2], ResourceCategory.KnownValues.Select(category => ResourceFormatType.In(category).Count));
        Assert.Equal(30, ResourceFormatType.KnownValues.Count);
        Assert.Equal(["其他"], ResourceFormatType.In(ResourceCategory.Of("三维模型")).Select(type => type.Value));
    }

    [Fact]
    public void A_type_is_read_whatever_its_case_and_an_unknown_one_is_kept()
    {
        Assert.Equal("KingbaseES", ResourceFormatType.Named("kingbasees").Value);
        Assert.Equal(ResourceCategory.ElectronicFile, ResourceFormatType.Named("ofd").Category);
        Assert.Equal(("csv", false, null), (ResourceFormatType.Named("csv").Value, ResourceFormatType.Named("csv").IsKnown, ResourceFormatType.Named("csv").Category));
        Assert.Null(ResourceFormatType.Other.Category);
    }
}
