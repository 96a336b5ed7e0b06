using System;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client.Tests;

/// <summary>
/// Lets virtual time pass until a task ends. Timers fire on this thread and without a synchronisation context, so that what waited on one runs inline to its
/// next wait before the next one fires: the order never depends on the machine.
/// </summary>
public static class VirtualTime
{
    public static async Task<TimeSpan> RunAsync(this VirtualClock clock, Func<Task> start)
    {
        var began = clock.GetUtcNow();
        await Start(clock, start, began + TimeSpan.FromHours(2)).WaitAsync(TimeSpan.FromSeconds(30));
        return clock.GetUtcNow() - began;
    }

    public static async Task<(TException Failure, TimeSpan Took)> FailsAsync<TException>(this VirtualClock clock, Func<Task> start)
        where TException : Exception
    {
        var began = clock.GetUtcNow();
        var failure = await Assert.ThrowsAsync<TException>(() => clock.RunAsync(start));
        return (failure, clock.GetUtcNow() - began);
    }

    private static Task Start(VirtualClock clock, Func<Task> start, DateTimeOffset end)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var task = start();
            while (!task.IsCompleted && clock.GetUtcNow() < end && clock.FireNext()) { }
            return task;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }
}
