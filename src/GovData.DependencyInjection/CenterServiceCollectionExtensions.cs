using System;
using GovData.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace GovData.DependencyInjection;

/// <summary>
/// Registers centers. Each is a singleton <see cref="CenterClient"/> over <c>IHttpClientFactory</c>, keyed by its name, with its own connection settings, tokens and
/// state; what is wrong with its options is said when the host starts.
/// </summary>
public static class CenterServiceCollectionExtensions
{
    /// <summary>Registers the one center, without a name.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets its options.</param>
    /// <exception cref="InvalidOperationException">A center without a name is registered already.</exception>
    public static CenterBuilder AddGovDataCenter(this IServiceCollection services, Action<CenterClientOptions> configure) =>
        services.AddGovDataCenter(Options.DefaultName, configure);

    /// <summary>Registers the one center, without a name, from configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">Its section; <see cref="CenterBuilder"/> lists the settings.</param>
    /// <exception cref="InvalidOperationException">A center without a name is registered already.</exception>
    public static CenterBuilder AddGovDataCenter(this IServiceCollection services, IConfigurationSection section) =>
        services.AddGovDataCenter(Options.DefaultName, section);

    /// <summary>Registers a center by name: <c>[FromKeyedServices("city")] CenterClient center</c>, or <see cref="CenterClients"/> for names known at run time only.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of this department at this center; each name once.</param>
    /// <param name="configure">Sets its options.</param>
    /// <exception cref="InvalidOperationException">A center of that name, or one without a name, is registered already: two would mix their credentials.</exception>
    public static CenterBuilder AddGovDataCenter(this IServiceCollection services, string name, Action<CenterClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, name, null).Configure(configure);
    }

    /// <summary>Registers a center by name, with options that need other services.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of this department at this center; each name once.</param>
    /// <param name="configure">Sets its options; the provider is the root one.</param>
    /// <exception cref="InvalidOperationException">A center of that name, or one without a name, is registered already: two would mix their credentials.</exception>
    public static CenterBuilder AddGovDataCenter(this IServiceCollection services, string name, Action<IServiceProvider, CenterClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, name, null).Configure(configure);
    }

    /// <summary>Registers a center by name from configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of this department at this center; each name once.</param>
    /// <param name="section">Its section; <see cref="CenterBuilder"/> lists the settings. A changed <c>AppKey</c> holds from the next sign-in on, without a restart.</param>
    /// <exception cref="InvalidOperationException">A center of that name, or one without a name, is registered already: two would mix their credentials.</exception>
    public static CenterBuilder AddGovDataCenter(this IServiceCollection services, string name, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, name, section.Path).Configure(options => CenterSection.Read(section, name, options));
    }

    private static CenterBuilder Add(IServiceCollection services, string name, string? path)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        CenterRegistry.Of(services).Add(name);
        var http = services.AddHttpClient(CenterHttp.NameOf(name)).RemoveAllLoggers().ConfigurePrimaryHttpMessageHandler(CenterHttp.CreateHandler);
        services.AddOptions<CenterClientOptions>(name)
            .Configure<IServiceProvider>(CenterHttp.SetDefaults)
            .PostConfigure<IServiceProvider>((options, provider) => CenterHttp.SetHandler(options, provider, name))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<CenterClientOptions>>(new CenterOptionsCheck(name, path));
        services.AddKeyedSingleton(name, (provider, _) => new CenterClient(provider.GetRequiredService<IOptionsMonitor<CenterClientOptions>>().Get(name)));
        services.TryAddSingleton(provider => new CenterClients(provider, provider.GetRequiredService<CenterRegistry>()));
        services.TryAddSingleton(provider => provider.GetRequiredService<CenterClients>().Default);
        return new CenterBuilder(services, name, http);
    }
}
