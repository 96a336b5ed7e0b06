using System;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>Ends an attempt when what is left of a lease is over.</summary>
internal sealed class LeaseLimit : IDisposable
{
    private readonly CancellationTokenSource _time;
    private readonly CancellationTokenSource _either;

    public LeaseLimit(Lease lease, TimeProvider time, CancellationToken cancellationToken)
    {
        var left = lease.Left > TimeSpan.Zero ? lease.Left : TimeSpan.FromMilliseconds(1);
#if NET
        _time = new CancellationTokenSource(left, time);
#else
        _time = time.CreateCancellationTokenSource(left);
#endif
        _either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _time.Token);
    }

    public CancellationToken Token => _either.Token;

    public void Dispose()
    {
        _either.Dispose();
        _time.Dispose();
    }
}
