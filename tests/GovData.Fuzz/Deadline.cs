using System;
using System.Threading;

namespace GovData.Fuzz;

/// <summary>Ends the program when one input takes longer than any should.</summary>
internal sealed class Deadline(TimeSpan most) : IDisposable
{
    private Timer? timer;

    public void Begin(FuzzedInput input) => timer = new Timer(_ =>
    {
        Console.WriteLine($"FAILED: {input} takes longer than {most.TotalSeconds} s; it is in {input.Save()}");
        Environment.Exit(1);
    }, null, most, Timeout.InfiniteTimeSpan);

    public void End() => timer?.Dispose();

    public void Dispose() => End();
}
