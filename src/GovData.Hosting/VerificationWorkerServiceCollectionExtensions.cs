using System;
using GovData.DependencyInjection;
using GovData.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GovData.Hosting;

/// <summary>Registers verification workers.</summary>
public static class VerificationWorkerServiceCollectionExtensions
{
    /// <summary>Registers the worker of the one center without a name.</summary>
    /// <param name="services">The services; the center is registered with <c>AddGovDataCenter</c>.</param>
    /// <param name="configure">Sets the worker's options.</param>
    public static IServiceCollection AddGovDataVerificationWorker(this IServiceCollection services, Action<VerificationWorkerOptions> configure) =>
        services.AddGovDataVerificationWorker(Options.DefaultName, configure);

    /// <summary>
    /// Registers the worker of a center: a hosted service that asks again for what <see cref="PendingVerifications"/> keeps, until each has its verdict. <see cref="PendingVerifications"/> is a singleton
    /// keyed by the center's name, and so is the ledger, which is the submission worker's where the center has one.
    /// </summary>
    /// <param name="services">The services; the center is registered with <c>AddGovDataCenter</c>.</param>
    /// <param name="name">The center's name.</param>
    /// <param name="configure">Sets the worker's options.</param>
    public static IServiceCollection AddGovDataVerificationWorker(this IServiceCollection services, string name, Action<VerificationWorkerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<VerificationWorkerOptions>(name).Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<VerificationWorkerOptions>>(
            provider => new VerificationOptionsCheck(name, provider.GetRequiredService<IOptionsMonitor<SubmissionWorkerOptions>>()));
        services.TryAddKeyedSingleton(name, (provider, _) => Settings(provider, name).OpenLedger!(provider));
        services.AddKeyedSingleton(name, (provider, _) => new WatchedVerifications(
            provider.GetRequiredService<CenterClients>().Get(name), provider.GetRequiredKeyedService<DepartmentLedger>(name), Settings(provider, name).Verifications));
        services.AddKeyedSingleton<PendingVerifications>(name, (provider, _) => provider.GetRequiredKeyedService<WatchedVerifications>(name));
        services.TryAddSingleton(provider => provider.GetRequiredKeyedService<PendingVerifications>(name));
        services.AddSingleton<IHostedService>(provider => new VerificationWorker(
            provider.GetRequiredKeyedService<WatchedVerifications>(name),
            Settings(provider, name),
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<VerificationWorker>()));
        return services;
    }

    private static VerificationWorkerOptions Settings(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<VerificationWorkerOptions>>().Get(name);
}
