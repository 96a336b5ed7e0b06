using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace GovData.Kills;

/// <summary>Several workers on one ledger and one submission: one is killed, one is frozen until its leases are over and then woken.</summary>
internal sealed class Crowd(Center center, Table table, ToolSender sender, Random random)
{
    private const int Workers = 4;
    private const int Stopped = 2;
    private const int InFlight = 2;
    private static readonly TimeSpan s_pastLease = TimeSpan.FromSeconds(7);

    public async Task<string> RunAsync()
    {
        sender.Begin();
        await center.ClearAsync();
        var workers = Enumerable.Range(0, Workers).Select(_ => sender.Start()).ToList();
        try
        {
            var (dead, frozen) = (workers[0], workers[1]);
            await center.PartsAsync(atLeast: 10 + random.Next(30));
            dead.Send(Child.Kill);
            frozen.Send(Child.Stop);
            var before = await center.HeldAsync();
            await Task.Delay(s_pastLease, TimeProvider.System, CancellationToken.None);
            frozen.Send(Child.Continue);
            var answers = new List<string>();
            foreach (var worker in workers.Skip(1))
            {
                var (code, output, error) = await worker.EndAsync();
                if (code != 0) throw new DoubledException($"a worker ended with {code}: {error}");
                answers.Add(output);
            }
            using var later = sender.Start(); // sweeps from the spool what the dead one has left there
            answers.Add((await later.EndAsync()).Output);
            return await JudgeAsync(before, answers);
        }
        finally
        {
            workers.ForEach(worker => worker.Dispose());
        }
    }

    private async Task<string> JudgeAsync(Held before, List<string> answers)
    {
        var held = await center.HeldAsync();
        if ((held.Fault(table) ?? await sender.JudgeAsync(answers[0], held)) is { } fault) throw new DoubledException(fault);
        if (answers.Distinct().Count() != 1) throw new DoubledException("the workers' answers differ");
        using var answer = JsonDocument.Parse(answers[0]);
        var parts = answer.RootElement.GetProperty("parts").GetProperty("all").GetInt32();
        if (before.Parts.Count >= parts) throw new DoubledException("all parts were there when one was killed and one frozen: this run shows nothing");
        var twice = held.Parts.Where(part => part.Value != 1).Select(part => part.Key).ToList();
        if (twice.Count > 0 || held.Parts.Count != parts) throw new DoubledException($"of {parts} parts {held.Parts.Count} took effect, {twice.Count} of them more than once");
        var again = held.Arrivals.Count(part => part.Value > 1);
        if (again > Stopped * InFlight) throw new DoubledException($"{again} parts were sent by more than one worker; {Stopped * InFlight} may have been under way when two were stopped");
        return FormattableString.Invariant($"{Workers} workers, {parts} parts; {before.Parts.Count} were there when one was killed and one frozen; each took effect once, {again} were sent again");
    }
}
