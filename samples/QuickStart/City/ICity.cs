using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace QuickStart.City;

/// <summary>The center and its authority, in this process or in another one.</summary>
internal interface ICity : IAsyncDisposable
{
    /// <summary>The keys pinned for this city.</summary>
    TrustedKeys Trust { get; }

    CenterClientOptions OptionsFor(string department);

    /// <summary>Approves and publishes a list; gives the resource codes.</summary>
    Task<IReadOnlyList<string>> PublishAsync(string list, CancellationToken cancellationToken);

    /// <summary>Assigns an entry to its one source; gives the line's number.</summary>
    Task<string> AssignAsync(string entryCode, string department, string period, string due, CancellationToken cancellationToken);

    /// <summary>Enters an electronic certificate into the registry.</summary>
    Task SeedCertificateAsync(string identifier, string holderCode, string holderName, CancellationToken cancellationToken);

    /// <summary>Loses the answer of the next call of an operation, after it took effect.</summary>
    Task LoseNextAnswerAsync(string operation, CancellationToken cancellationToken);

    /// <summary>How often an operation arrived for a key, and how often it had an effect.</summary>
    Task<(int Arrived, int Effects)> CountAsync(string operation, string key, CancellationToken cancellationToken);

    /// <summary>Every operation that arrived, in order.</summary>
    Task<IReadOnlyList<string>> OperationsAsync(CancellationToken cancellationToken);
}
