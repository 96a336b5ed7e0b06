using GovData.Client;
using GovData.Security;

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

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_front_end_machine_calls_with_its_own_credential_what_the_contract_marks_for_it(int level)
    {
        var center = new MockCenter();
        center.Departments.Add("11500000009275780L", "500000", "某局", level);
        var carrier = center.Departments.AddCarrier("11500000009275780L", "前置机");
        using var client = new CenterClient(center.OptionsFor(carrier));

        Assert.True((await client.Service.GetLimitsAsync()).PartSize > 0);
        var refused = await Assert.ThrowsAsync<RequestRefusedException>(() => client.Catalog.GetEntryAsync("307005012/000001"));

        Assert.Equal("not-permitted", refused.Code);
        Assert.Equal(("11500000009275780L", "前置机"), (center.Journal[^1].Department, center.Journal[^1].Carrier));
    }

    [Fact]
    public async Task A_front_end_machine_signs_in_by_its_own_key_too_and_not_by_anothers()
    {
        var center = new MockCenter();
        var department = center.Departments.Add("11500000009275780L", "500000", "某局", level: 1);
        var carrier = center.Departments.AddCarrier(department.Code, "前置机");
        var options = center.OptionsFor(carrier);
        options.Credential = new SignedAssertionCredential(carrier.SigningKey!);
        using (var client = new CenterClient(options)) await client.Service.GetLimitsAsync();
        Assert.Equal("前置机", center.Journal[^1].Carrier);

        options.Credential = new SignedAssertionCredential(SigningKey.CreateP256());
        using var stranger = new CenterClient(options);
        Assert.Equal("document-key-unknown", (await Assert.ThrowsAsync<RequestRefusedException>(() => stranger.Service.GetLimitsAsync())).Code);
    }

    [Fact]
    public void A_front_end_machine_needs_its_department() =>
        Assert.Throws<KeyNotFoundException>(() => new MockCenter().Departments.AddCarrier("11500000009275780L", "前置机"));
}
