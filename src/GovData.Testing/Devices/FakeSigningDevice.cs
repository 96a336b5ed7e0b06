using GovData.Security;

namespace GovData.Testing;

/// <summary>
/// 模拟密码机 · A signing device to test against: slow, with few sessions, failing when told to. It holds a software key; who uses it sees only the seam that real devices
/// stand behind. Safe for use by many threads.
/// </summary>
public sealed class FakeSigningDevice : SigningKey
{
    private readonly SoftwareSigningKey _key;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _sessions;
    private readonly Queue<Exception> _failures = [];
    private int _signatures;

    /// <summary>A device with this key.</summary>
    /// <param name="key">The key in it.</param>
    /// <param name="sessions">How many signatures it makes at a time; more wait.</param>
    /// <param name="timeProvider">The clock it is slow by; the system's unless given.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no session.</exception>
    public FakeSigningDevice(SoftwareSigningKey key, int sessions = 1, TimeProvider? timeProvider = null)
        : base((key ?? throw new ArgumentNullException(nameof(key))).PublicKey)
    {
        if (sessions < 1) throw new ArgumentOutOfRangeException(nameof(sessions), sessions, "A device has at least one session.");
        (_key, _sessions, _time) = (key, new SemaphoreSlim(sessions), timeProvider ?? TimeProvider.System);
    }

    /// <summary>How long a signature takes, a day at most; no time unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or above a day.</exception>
    public TimeSpan Delay
    {
        get;
        set => field = value >= TimeSpan.Zero && value <= TimeSpan.FromDays(1) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A signature takes no negative time, and a day at most.");
    }

    /// <summary>How many signatures it has made.</summary>
    public int Signatures => Volatile.Read(ref _signatures);

    /// <summary>Makes the next signature fail; called again, the one after it too.</summary>
    /// <param name="failure">What it fails with.</param>
    public void FailNext(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        lock (_failures) _failures.Enqueue(failure);
    }

    /// <inheritdoc/>
    protected override async ValueTask<byte[]> SignHashAsync(ReadOnlyMemory<byte> hash, CancellationToken cancellationToken = default)
    {
        await _sessions.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Delay > TimeSpan.Zero) await Task.Delay(Delay, _time, cancellationToken).ConfigureAwait(false);
            if (NextFailure() is { } failure) throw failure;
            var raw = await _key.SignHashedAsync(hash, cancellationToken).ConfigureAwait(false);
            Interlocked.Increment(ref _signatures);
            return raw;
        }
        finally
        {
            _sessions.Release();
        }
    }

    private Exception? NextFailure()
    {
        lock (_failures) return _failures.Count > 0 ? _failures.Dequeue() : null;
    }
}
