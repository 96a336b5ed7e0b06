using System.Globalization;
using System.Net.Http;
using Microsoft.Data.Sqlite;

namespace GovData.Ledger.Tests;

/// <summary>
/// Sends the first part only when twice its lease has passed, and waits each time that it is due for it to be renewed. A renewal is told by another end of the lease, so the
/// database's clock has to show another millisecond first.
/// </summary>
internal sealed class LongPart(HttpMessageHandler inner, City city, TimeSpan lease) : DelegatingHandler(inner)
{
    private const int Renewals = 6;
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(2);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath.EndsWith("/parts/1", StringComparison.Ordinal)) await WaitAsync(cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var file = new SqliteConnection($"Data Source={city.LedgerFile};Pooling=False");
        file.Open();
        using var held = new SqliteCommand("SELECT lease_until FROM govdata_task WHERE kind = 'part' AND number = 1", file);
        using var clock = new SqliteCommand("SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER)", file);
        using var deadline = new CancellationTokenSource(s_deadline);
        for (var renewed = 0; renewed < Renewals; renewed++)
        {
            var before = held.ExecuteScalar();
            while (Convert.ToInt64(clock.ExecuteScalar(), CultureInfo.InvariantCulture) <= Convert.ToInt64(before, CultureInfo.InvariantCulture) - (long)lease.TotalMilliseconds) await Task.Yield();
            city.Time.Advance(lease / 3);
            while (Equals(held.ExecuteScalar(), before))
            {
                if (deadline.IsCancellationRequested || cancellationToken.IsCancellationRequested) throw new InvalidOperationException($"The lease was renewed {renewed} times only.");
                await Task.Yield();
            }
        }
    }
}
