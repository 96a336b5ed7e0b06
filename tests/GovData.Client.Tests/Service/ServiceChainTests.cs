using System.Threading.Tasks;

namespace GovData.Client.Tests;

public class ServiceChainTests
{
    [Fact]
    public async Task The_center_says_what_it_speaks_allows_and_received()
    {
        using var city = new City();
        var content = "渝 ping"u8.ToArray();

        var capabilities = await city.User.Service.GetCapabilitiesAsync();
        var limits = await city.User.Service.GetLimitsAsync();
        var status = await city.User.Service.GetStatusAsync();
        var echo = await city.User.Service.EchoAsync(content);

        Assert.True(capabilities.Offers("open-data"));
        Assert.True(limits.PartSize > 0);
        Assert.Equal((CenterState.Open, Clients.Noon), (status.State, status.Time));
        Assert.Equal((content.Length, true, "***"), ((int)echo.Size, echo.Digest!.Matches(content), echo.Headers["authorization"]));
    }

    [Fact]
    public async Task Status_answers_in_maintenance_and_nothing_else_does()
    {
        using var city = new City();
        city.Mock.Policy.Status = "MAINTENANCE";

        var status = await city.User.Service.GetStatusAsync();
        var (refusal, _) = await city.Clock.FailsAsync<RequestRefusedException>(() => city.User.Service.GetLimitsAsync());

        Assert.Equal(CenterState.Maintenance, status.State);
        Assert.Equal("maintenance", refusal.Code);
    }

    [Fact]
    public async Task Long_work_is_followed_to_its_end()
    {
        using var city = new City();
        await city.StoreAsync();
        var submission = await city.Provider.Submissions.GetAsync(City.KeyOf("divisions.2026"));

        var operation = await city.Provider.Service.GetOperationAsync(submission.Operation!);

        Assert.True(operation.IsFinal);
        Assert.Equal(LongOperationState.Done, operation.State);
    }
}
