using System;
using GovData.Client;
using Microsoft.Extensions.DependencyInjection;

namespace GovData.DependencyInjection;

/// <summary>Goes on with the registration of one center.</summary>
/// <remarks>
/// Settings of a configuration section: <c>Endpoint</c>; <c>Department:Code</c> and <c>Department:Division</c>; <c>AppKey:Name</c> and <c>AppKey:Secret</c>;
/// <c>SigningKeyFile</c> (PEM); <c>TrustedKeysFile</c> (PEM); <c>ApplicationId</c>; <c>SignOptionalCalls</c>; <c>MaxAnswerBytes</c>; and the limits below
/// <c>Budgets</c>, such as <c>Budgets:Total</c> = <c>00:03:00</c>. Any other setting is an error: most likely it is misspelt.
/// </remarks>
public sealed class CenterBuilder
{
    private readonly IHttpClientBuilder _http;

    internal CenterBuilder(IServiceCollection services, string name, IHttpClientBuilder http) => (Services, Name, _http) = (services, name, http);

    /// <summary>The name of the center; empty for the one without a name.</summary>
    public string Name { get; }

    /// <summary>The services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Sets more options, after those set before.</summary>
    public CenterBuilder Configure(Action<CenterClientOptions> configure)
    {
        Services.AddOptions<CenterClientOptions>(Name).Configure(configure);
        return this;
    }

    /// <summary>Sets more options, with the help of other services.</summary>
    /// <param name="configure">Sets options; the provider is the root one.</param>
    public CenterBuilder Configure(Action<IServiceProvider, CenterClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Services.AddOptions<CenterClientOptions>(Name).Configure<IServiceProvider>((options, provider) => configure(provider, options));
        return this;
    }

    /// <summary>Configures what carries the requests: proxy, client certificate, own roots, more handlers.</summary>
    /// <remarks>
    /// The client repeats calls by itself, knowing which may be repeated. Where the host gives every client a resilience handler (<c>ConfigureHttpClientDefaults</c>),
    /// attempts would multiply and writes be repeated blindly: remove it here (<c>http.RemoveAllResilienceHandlers()</c>), or set <c>Budgets.MaxRetries</c> to 0.
    /// </remarks>
    public CenterBuilder ConfigureHttp(Action<IHttpClientBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(_http);
        return this;
    }
}
