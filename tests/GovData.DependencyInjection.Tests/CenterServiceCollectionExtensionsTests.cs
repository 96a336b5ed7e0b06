using System.Net.Http;
using GovData.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GovData.DependencyInjection.Tests;

public class CenterServiceCollectionExtensionsTests
{
    private const string City = "11500000009275780L";
    private const string District = "11500000MB1000029N";

    [Fact]
    public async Task Two_departments_in_one_container_share_nothing()
    {
        var (city, district) = (new Bureau(City), new Bureau(District, "500112"));
        var services = new ServiceCollection();
        services.AddGovDataCenter("city", city.Configure).ConfigureHttp(city.Carry);
        services.AddGovDataCenter("district", district.Configure).ConfigureHttp(district.Carry);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<CenterClient>("city").Service.GetLimitsAsync();
        Assert.Empty(district.Center.Journal);
        await provider.GetRequiredKeyedService<CenterClient>("district").Service.GetLimitsAsync();

        Assert.Equal([city.Department.Code], Callers(city));
        Assert.Equal([district.Department.Code], Callers(district));
        Assert.Single(city.Center.Journal.Of("issueToken"));
        Assert.Single(district.Center.Journal.Of("issueToken"));
    }

    [Fact]
    public async Task Keys_inject_and_names_known_at_run_time_find_the_same_client()
    {
        var city = new Bureau(City);
        var services = new ServiceCollection();
        services.AddGovDataCenter("city", city.Configure).ConfigureHttp(city.Carry);
        services.AddSingleton<Clerk>();
        await using var provider = services.BuildServiceProvider();
        var clients = provider.GetRequiredService<CenterClients>();

        Assert.Same(provider.GetRequiredService<Clerk>().Center, clients.Get("city"));
        Assert.Same(clients.Get("city"), provider.GetRequiredService<CenterClient>());
        Assert.Equal(["city"], clients.Names);
        Assert.Contains("city", Assert.Throws<KeyNotFoundException>(() => clients.Get("county")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_several_centers_none_is_meant_unless_one_has_no_name()
    {
        var services = new ServiceCollection();
        services.AddGovDataCenter("city", new Bureau(City).Configure);
        services.AddGovDataCenter("district", new Bureau(City).Configure);
        using (var provider = services.BuildServiceProvider())
            Assert.Contains("city, district", Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<CenterClient>()).Message, StringComparison.Ordinal);

        services.AddGovDataCenter(new Bureau(City).Configure);
        using (var provider = services.BuildServiceProvider())
            Assert.Same(provider.GetRequiredService<CenterClients>().Get(Options.DefaultName), provider.GetRequiredService<CenterClient>());
    }

    [Fact]
    public void A_name_is_registered_once()
    {
        var services = new ServiceCollection();
        services.AddGovDataCenter("city", new Bureau(City).Configure);
        Assert.Throws<InvalidOperationException>(() => services.AddGovDataCenter("city", new Bureau(City).Configure));
        services.AddGovDataCenter(new Bureau(City).Configure);
        Assert.Throws<InvalidOperationException>(() => services.AddGovDataCenter(new Bureau(City).Configure));
    }

    [Fact]
    public async Task A_type_of_the_same_short_name_and_other_clients_are_not_disturbed()
    {
        var city = new Bureau(City);
        var services = new ServiceCollection();
        services.AddGovDataCenter("CenterClient", city.Configure).ConfigureHttp(city.Carry);
        services.AddHttpClient<Elsewhere.CenterClient>().ConfigurePrimaryHttpMessageHandler(() => new Answering("elsewhere"));
        services.AddHttpClient("city").ConfigurePrimaryHttpMessageHandler(() => new Answering("city"));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<CenterClient>("CenterClient").Service.GetLimitsAsync();
        Assert.Equal("elsewhere", await provider.GetRequiredService<Elsewhere.CenterClient>().AskAsync());
        Assert.Single(city.Center.Journal.Of("getLimits"));
    }

    [Fact]
    public async Task Options_may_need_other_services()
    {
        var city = new Bureau(City);
        var services = new ServiceCollection().AddSingleton(city);
        services.AddGovDataCenter("city", (provider, options) => provider.GetRequiredService<Bureau>().Configure(options)).ConfigureHttp(city.Carry);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<CenterClient>("city").Service.GetLimitsAsync();

        Assert.Equal([city.Department.Code], Callers(city));
    }

    [Fact]
    public async Task A_handler_the_host_gives_every_client_can_be_taken_off()
    {
        var (with, without) = (new Bureau(City), new Bureau(City));
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => new Doubling()));
        services.AddGovDataCenter("with", with.Configure).ConfigureHttp(with.Carry);
        services.AddGovDataCenter("without", without.Configure).ConfigureHttp(without.Carry)
            .ConfigureHttp(http => http.ConfigureAdditionalHttpMessageHandlers((handlers, _) => handlers.Clear()));
        await using var provider = services.BuildServiceProvider();

        foreach (var name in (string[])["with", "without"]) await provider.GetRequiredKeyedService<CenterClient>(name).Service.GetStatusAsync();

        Assert.Equal(2, with.Center.Journal.Of("getStatus").Count);
        Assert.Single(without.Center.Journal.Of("getStatus"));
    }

    [Fact]
    public void The_factory_s_own_handler_keeps_no_cookies_and_follows_no_redirect()
    {
        using var handler = Assert.IsType<SocketsHttpHandler>(CenterHttp.CreateHandler());
        Assert.False(handler.UseCookies);
        Assert.False(handler.AllowAutoRedirect);
        Assert.True(handler.PooledConnectionLifetime <= TimeSpan.FromMinutes(15));
    }

    private static IEnumerable<string> Callers(Bureau bureau) => bureau.Center.Journal.Of("getLimits").Select(entry => entry.Department).Distinct();

    private sealed class Clerk([FromKeyedServices("city")] CenterClient center)
    {
        public CenterClient Center { get; } = center;
    }

    private sealed class Answering(string text) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent(text) });
    }

    /// <summary>What a host's well-meant resilience does: sends everything twice.</summary>
    private sealed class Doubling : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await base.SendAsync(request, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
