using System;
using GovData.Client;
using GovData.DependencyInjection;
using GovData.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GovData.Hosting;

/// <summary>Registers submission workers.</summary>
public static class SubmissionWorkerServiceCollectionExtensions
{
    /// <summary>Registers the worker of the one center without a name.</summary>
    /// <param name="services">The services; the center is registered with <c>AddGovDataCenter</c>.</param>
    /// <param name="configure">Sets the worker's options.</param>
    public static IServiceCollection AddGovDataSubmissionWorker(this IServiceCollection services, Action<SubmissionWorkerOptions> configure) =>
        services.AddGovDataSubmissionWorker(Options.DefaultName, configure);

    /// <summary>
    /// Registers the worker of a center: a hosted service that takes up unfinished submissions when the host starts and then what is handed to its
    /// <see cref="SubmissionQueue"/>. Queue and ledger are singletons keyed by the center's name.
    /// </summary>
    /// <param name="services">The services; the center is registered with <c>AddGovDataCenter</c>.</param>
    /// <param name="name">The center's name.</param>
    /// <param name="configure">Sets the worker's options.</param>
    public static IServiceCollection AddGovDataSubmissionWorker(this IServiceCollection services, string name, Action<SubmissionWorkerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<SubmissionWorkerOptions>(name).Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SubmissionWorkerOptions>>(new WorkerOptionsCheck(name));
        services.AddKeyedSingleton(name, (provider, _) => Settings(provider, name).OpenLedger!(provider));
        services.AddKeyedSingleton(name, (provider, _) => CreateQueue(provider, name));
        services.TryAddSingleton(provider => provider.GetRequiredKeyedService<SubmissionQueue>(name));
        services.AddSingleton<IHostedService>(provider => CreateWorker(provider, name));
        return services;
    }

    /// <summary>
    /// Registers a table that is submitted every day at the same time: its plan is made and handed to the center's worker, which is registered with
    /// <see cref="AddGovDataSubmissionWorker(IServiceCollection, string, Action{SubmissionWorkerOptions})"/>. May be called for several tables.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The center's name; empty for the one without a name.</param>
    /// <param name="configure">Sets when, and what.</param>
    public static IServiceCollection AddGovDataNightlySubmission(this IServiceCollection services, string name, Action<NightlySubmissionOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        var options = $"{name}#{Guid.NewGuid():N}";
        services.AddOptions<NightlySubmissionOptions>(options).Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<NightlySubmissionOptions>>(new NightlyOptionsCheck(options, name));
        services.AddSingleton<IHostedService>(provider => new NightlySubmission(
            provider,
            provider.GetRequiredKeyedService<SubmissionQueue>(name),
            provider.GetRequiredService<IOptionsMonitor<NightlySubmissionOptions>>().Get(options),
            Clock(provider),
            Loggers(provider).CreateLogger<NightlySubmission>()));
        return services;
    }

    private static SubmissionQueue CreateQueue(IServiceProvider provider, string name)
    {
        var settings = Settings(provider, name);
        var options = settings.Submitter;
        return new SubmissionQueue(provider.GetRequiredKeyedService<DepartmentLedger>(name), new DurableSubmitter(
            provider.GetRequiredService<CenterClients>().Get(name),
            provider.GetRequiredKeyedService<DepartmentLedger>(name),
            new DurableSubmitterOptions
            {
                PartSize = options.PartSize,
                Digest = options.Digest,
                Compression = options.Compression,
                Recipient = options.Recipient,
                Cryptography = options.Cryptography,
                Concurrency = options.Concurrency,
                LeaseDuration = options.LeaseDuration,
                FindSource = options.FindSource,
                Progress = options.Progress,
                SpoolLimit = options.SpoolLimit,
                FollowAtMost = TimeSpan.Zero,
            }));
    }

    private static SubmissionWorker CreateWorker(IServiceProvider provider, string name) => new(
        provider.GetRequiredKeyedService<SubmissionQueue>(name),
        Settings(provider, name),
        Clock(provider),
        Loggers(provider).CreateLogger<SubmissionWorker>());

    private static TimeProvider Clock(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;

    private static ILoggerFactory Loggers(IServiceProvider provider) => provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;

    private static SubmissionWorkerOptions Settings(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<SubmissionWorkerOptions>>().Get(name);
}
