using GovData.Security;
using Microsoft.Extensions.Time.Testing;

namespace GovData.Testing.Tests.Devices;

public class FakeSigningDeviceTests
{
    [Fact]
    public async Task What_it_signs_its_key_verifies()
    {
        foreach (var key in new[] { SigningKey.CreateSm2(), SigningKey.CreateP256() })
        {
            var device = new FakeSigningDevice(key);
            var signature = await device.SignAsync("目录"u8.ToArray());

            Assert.True(key.PublicKey.Verify("目录"u8, signature).IsValid);
            Assert.Equal(1, device.Signatures);
        }
    }

    [Fact]
    public async Task A_slow_device_signs_as_many_at_a_time_as_it_has_sessions()
    {
        var time = new FakeTimeProvider();
        var device = new FakeSigningDevice(SigningKey.CreateSm2(), sessions: 2, time) { Delay = TimeSpan.FromSeconds(3) };
        var signing = Enumerable.Range(0, 3).Select(_ => device.SignAsync("m"u8.ToArray()).AsTask()).ToList();

        Assert.DoesNotContain(signing, task => task.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(3));
        await Task.WhenAll(signing[..2]);
        Assert.Equal(2, device.Signatures);
        Assert.False(signing[2].IsCompleted);
        await UntilItWaits(time, signing[2]);
        Assert.Equal(3, device.Signatures);
    }

    [Fact]
    public async Task It_fails_as_often_as_it_is_told_and_then_signs()
    {
        var device = new FakeSigningDevice(SigningKey.CreateP256());
        device.FailNext(new TimeoutException("no card"));
        device.FailNext(new InvalidOperationException("locked"));

        await Assert.ThrowsAsync<TimeoutException>(async () => await device.SignAsync("m"u8.ToArray()));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await device.SignAsync("m"u8.ToArray()));
        await device.SignAsync("m"u8.ToArray());
        Assert.Equal(1, device.Signatures);
    }

    [Fact]
    public async Task Who_no_longer_waits_takes_no_session_away()
    {
        using var giveUp = new CancellationTokenSource();
        var device = new FakeSigningDevice(SigningKey.CreateSm2(), sessions: 1, new FakeTimeProvider()) { Delay = TimeSpan.FromHours(1) };
        var signing = device.SignAsync("m"u8.ToArray(), giveUp.Token).AsTask();
        var waiting = device.SignAsync("m"u8.ToArray(), giveUp.Token).AsTask();
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => signing);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        device.Delay = TimeSpan.Zero;
        await device.SignAsync("m"u8.ToArray());
    }

    [Fact]
    public void A_device_has_a_key_a_session_and_no_negative_time()
    {
        Assert.Throws<ArgumentNullException>("key", () => new FakeSigningDevice(null!));
        Assert.Throws<ArgumentOutOfRangeException>("sessions", () => new FakeSigningDevice(SigningKey.CreateSm2(), sessions: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FakeSigningDevice(SigningKey.CreateSm2()) { Delay = TimeSpan.FromTicks(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FakeSigningDevice(SigningKey.CreateSm2()) { Delay = TimeSpan.MaxValue });
    }

    /// <summary>The third signature begins to wait once a session is free; virtual time goes on until it is done.</summary>
    private static async Task UntilItWaits(FakeTimeProvider time, Task signing)
    {
        for (var turns = 0; turns < 100_000 && !signing.IsCompleted; turns++)
        {
            time.Advance(TimeSpan.FromSeconds(3));
            await Task.Yield();
        }
        Assert.True(signing.IsCompleted, "the session is not given back");
        await signing;
    }
}
