using System.IO;
using GovData.Client;
using GovData.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GovData.DependencyInjection.Tests;

public class CenterSectionTests
{
    private const string City = "11500000009275780L";
    private const string Path = "GovData:Centers:city";

    [Fact]
    public async Task A_section_is_enough()
    {
        var city = new Bureau(City);
        var settings = city.Settings(Path);
        settings[Path + ":ApplicationId"] = "permits-1.0";
        settings[Path + ":Budgets:Total"] = "00:01:00";
        settings[Path + ":Budgets:MaxRetries"] = "1";
        await using var provider = Provider(city, Configuration(settings));

        await provider.GetRequiredKeyedService<CenterClient>("city").Service.GetLimitsAsync();

        var entry = city.Center.Journal.Of("getLimits").Single();
        Assert.Equal(City, entry.Department);
        Assert.Contains("permits-1.0", entry.Headers["User-Agent"], StringComparison.Ordinal);
        var options = provider.GetRequiredService<IOptionsMonitor<CenterClientOptions>>().Get("city");
        Assert.Equal((TimeSpan.FromMinutes(1), 1), (options.Budgets.Total, options.Budgets.MaxRetries));
    }

    [Fact]
    public async Task A_rotated_key_holds_from_the_next_sign_in_on_without_a_restart()
    {
        var city = new Bureau(City);
        var configuration = Configuration(city.Settings(Path));
        await using var provider = Provider(city, configuration);
        var client = provider.GetRequiredKeyedService<CenterClient>("city");
        await client.Service.GetLimitsAsync();

        city.Center.Departments.Rotate(City);
        await Assert.ThrowsAsync<RequestRefusedException>(() => client.Service.GetLimitsAsync());
        foreach (var (key, value) in city.Settings(Path)) configuration[key] = value;

        await client.Service.GetLimitsAsync();
    }

    [Fact]
    public async Task A_signing_key_file_signs_in_without_an_appKey()
    {
        var key = SigningKey.CreateP256();
        var city = new Bureau("11500000009275780L");
        var pem = System.IO.Path.Combine(Directory.CreateTempSubdirectory("govdata-").FullName, "key.pem");
        await File.WriteAllTextAsync(pem, key.ToPem());
        var settings = city.Settings(Path).Where(s => !s.Key.Contains(":AppKey", StringComparison.Ordinal)).ToDictionary();
        settings[Path + ":SigningKeyFile"] = pem;
        await using var provider = Provider(city, Configuration(settings));

        Assert.IsType<SignedAssertionCredential>(provider.GetRequiredService<IOptionsMonitor<CenterClientOptions>>().Get("city").Credential);
        Directory.Delete(System.IO.Path.GetDirectoryName(pem)!, recursive: true);
    }

    [Theory]
    [InlineData("Endpoint", null, "GovData:Centers:city:Endpoint")]
    [InlineData("Endpoint", "not an address", "GovData:Centers:city:Endpoint")]
    [InlineData("Endpoint", "ftp://center.example.gov.cn", "GovData:Centers:city:Endpoint")]
    [InlineData("Endpiont", "https://center.example.gov.cn", "GovData:Centers:city:Endpiont is no setting")]
    [InlineData("Department:Code", "123", "GovData:Centers:city:Department:Code")]
    [InlineData("AppKey:Secret", "", "GovData:Centers:city:AppKey:Secret is missing")]
    [InlineData("TrustedKeysFile", "not-there.pem", "GovData:Centers:city:TrustedKeysFile names a file that cannot be read")]
    [InlineData("Budgets:Total", "soon", "GovData:Centers:city:Budgets:Total")]
    [InlineData("MaxAnswerBytes", "-1", "GovData:Centers:city:MaxAnswerBytes")]
    public void What_is_wrong_is_said_at_the_start_with_its_place(string setting, string? value, string said)
    {
        var city = new Bureau(City);
        var settings = city.Settings(Path);
        settings[Path + ":" + setting] = value;
        using var provider = Provider(city, Configuration(settings));

        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(city.Department.AppSecret, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_that_is_not_there_is_named()
    {
        using var provider = Provider(new Bureau(City), Configuration([]));
        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("GovData:Centers:city is not there", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var city = new Bureau(City);
        var settings = city.Settings(Path);
        (settings[Path + ":Endpoint"], settings[Path + ":Budgets:Query"]) = ("::", "long");
        using var provider = Provider(city, Configuration(settings));
        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Equal(2, failure.Failures.Count());
    }

    private static IConfigurationRoot Configuration(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    private static ServiceProvider Provider(Bureau bureau, IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddGovDataCenter("city", configuration.GetSection(Path)).ConfigureHttp(bureau.Carry);
        return services.BuildServiceProvider();
    }
}
