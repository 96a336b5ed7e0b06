using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;
using GovData.Testing;

namespace QuickStart.City;

/// <summary>The mock center in this process: no socket is opened.</summary>
internal sealed class InProcessCity : ICity
{
    private readonly MockCenter _center = new();

    public InProcessCity()
    {
        _center.Departments.Add(Roles.Provider, Roles.City, Roles.ProviderName, level: 2);
        _center.Departments.Add(Roles.User, Roles.City, Roles.UserName, level: 1);
    }

    public TrustedKeys Trust => _center.TrustedKeys;

    public CenterClientOptions OptionsFor(string department) => _center.OptionsFor(_center.Departments[department]);

    public Task<IReadOnlyList<string>> PublishAsync(string list, CancellationToken cancellationToken)
    {
        _center.Authority.ApproveList(list);
        return Task.FromResult(_center.Authority.PublishList(list));
    }

    public Task<string> AssignAsync(string entryCode, string department, string period, string due, CancellationToken cancellationToken) =>
        Task.FromResult(_center.Authority.AssignResponsibility(entryCode, department, period, due));

    public Task SeedCertificateAsync(string identifier, string holderCode, string holderName, CancellationToken cancellationToken)
    {
        _center.Seed.Certificate(new MockCertificate { Identifier = identifier, HolderCode = holderCode, HolderName = holderName });
        return Task.CompletedTask;
    }

    public Task LoseNextAnswerAsync(string operation, CancellationToken cancellationToken)
    {
        _center.Outcomes.Next(operation, MockOutcome.LoseAnswer());
        return Task.CompletedTask;
    }

    public Task<(int Arrived, int Effects)> CountAsync(string operation, string key, CancellationToken cancellationToken) =>
        Task.FromResult((_center.Journal.Of(operation).Count(entry => entry.Key == key), _center.Journal.Effects(operation, key)));

    public Task<IReadOnlyList<string>> OperationsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. _center.Journal.Select(entry => entry.Operation)]);

    public ValueTask DisposeAsync() => default;
}
