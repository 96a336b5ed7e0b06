namespace GovData.Testing.Tests;

public class MockDepartmentsTests
{
    [Theory]
    [InlineData("123", "500000")]
    [InlineData("11500000009275780X", "500000")]
    [InlineData("11500000009275780L", "999999")]
    public void A_department_that_no_client_could_name_is_not_taken(string code, string division)
    {
        var center = new MockCenter();

        Assert.Throws<ArgumentException>(() => center.Departments.Add(code, division, "某局"));

        Assert.Empty(center.Departments.All);
    }
}
