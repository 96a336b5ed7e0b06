using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace GovData.Kills;

/// <summary>Kills at an instant drawn from the whole length of an undisturbed run, starts the program again until it ends, and judges.</summary>
internal sealed class Killer(Center center, Table table, ISender sender, Random random)
{
    private const int Undisturbed = 5;

    public async Task<Deaths> RunAsync(int kills)
    {
        var deaths = new Deaths();
        var length = await LengthAsync();
        Console.WriteLine($"an undisturbed run takes {length.TotalSeconds:F2} s, the median of {Undisturbed}");
        while (deaths.Kills < kills)
        {
            await BeginAsync();
            deaths.Runs++;
            var story = new List<string>();
            do
            {
                using var child = sender.Start();
                if (!await child.KillAfterAsync(length * random.NextDouble())) break;
                story.Add(await sender.StateAsync());
                deaths.Count(story[^1]);
            }
            while (random.Next(3) == 0 && deaths.Kills < kills);
            await JudgeAsync($"run {deaths.Runs}, killed {deaths.Kills} times in all, here at {string.Join(", ", story)}");
            if (deaths.Runs % 10 == 0) Console.WriteLine($"{deaths.Kills} kills; {deaths}");
        }
        return deaths;
    }

    private async Task<TimeSpan> LengthAsync()
    {
        var lengths = new List<TimeSpan>();
        for (var run = 0; run < Undisturbed; run++)
        {
            await BeginAsync();
            lengths.Add(await JudgeAsync("undisturbed"));
        }
        return lengths.Order().ElementAt(Undisturbed / 2);
    }

    private Task BeginAsync()
    {
        sender.Begin();
        return center.ClearAsync();
    }

    /// <summary>Lets the program come to its end and holds what the center has against the table; gives the time the program took.</summary>
    private async Task<TimeSpan> JudgeAsync(string where)
    {
        var watch = Stopwatch.StartNew();
        using var last = sender.Start();
        var (code, output, error) = await last.EndAsync();
        var took = watch.Elapsed;
        if (code != 0) throw new DoubledException($"{where}: it ended with {code}: {error}");
        var held = await center.HeldAsync();
        if ((held.Fault(table) ?? await sender.JudgeAsync(output, held)) is { } fault) throw new DoubledException($"{where}: {fault}");
        return took;
    }
}
