namespace GovData.Standards.Tests;

public class DataGradeTests
{
    [Fact]
    public void No_grade_is_known_because_none_is_verified_and_every_one_is_kept()
    {
        Assert.Empty(DataGrade.KnownValues);
        Assert.Equal(("L2", false), (DataGrade.Of("L2").Value, DataGrade.Of("L2").IsKnown));
        Assert.Equal(DataGrade.Of("L2"), DataGrade.Named("L2"));
    }
}
