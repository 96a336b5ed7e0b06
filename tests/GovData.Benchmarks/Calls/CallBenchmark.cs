using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Benchmarks.Calls;

/// <summary>
/// The library layer of a call: cached token, no listener, canned handler, no DI. Peers take turns A B C … in every round; medians over rounds, ratios round by round.
/// </summary>
internal static class CallBenchmark
{
    public const int FewestRounds = 9;
    private const int Calls = 20_000;
    private const int SignedCalls = 4_000;

    public static int Run(int rounds)
    {
        var sm2 = SigningKey.CreateSm2();
        var p256 = SigningKey.CreateP256();
        IPeer raw = RawPeer.Plain();
        IPeer own = new GovDataPeer("GovData", SignatureRule.None, null);
        IPeer[] peers = [raw, own, new RefitPeer(), RawPeer.Resilient()];
        var line = JsonSerializer.Deserialize(CannedHandler.Answer, LineJson.Default.Line)!;
        var get = Measure(peers, peer => peer.GetAsync, rounds);
        var post = Measure(peers, peer => () => peer.PostAsync(line), rounds);
        Console.WriteLine($"{rounds} alternating rounds of {Calls} calls; medians; ratio = median of the rounds' ratios to the first line");
        Print("GET", get, peers);
        Print("POST", post, peers);
        double[] signed = [Signed("sm2-sm3", sm2, own, line, rounds), Signed("ecdsa-p256-sha256", p256, own, line, rounds)];
        var isLean = new[] { get, post }.All(figures =>
            figures[1].Ratio <= 1.35 && figures[1].Bytes <= figures[0].Bytes && figures[1].Ratio < figures[2].Ratio && figures[1].Ratio < figures[3].Ratio);
        var isSignedLean = signed.All(ratio => ratio <= 1.15);
        Console.WriteLine((isLean ? "holds" : "MISSED") + ": GET and POST <= 1.35 x raw, no more bytes, faster than Refit and Http.Resilience");
        Console.WriteLine((isSignedLean ? "holds" : "MISSED") + ": a signed call <= 1.15 x call and bare signature, with either algorithm");
        return isLean && isSignedLean ? 0 : 1;
    }

    /// <summary>A signed call's time to that of an unsigned call and a bare signature.</summary>
    private static double Signed(string name, SigningKey key, IPeer unsigned, Line line, int rounds)
    {
        var signed = new GovDataPeer("GovData, hop signed", SignatureRule.Required, key);
        var message = new byte[300];
        var body = JsonSerializer.SerializeToUtf8Bytes(line, LineJson.Default.Line);
        var times = new List<(double Signed, double Bare, double Digest, double Unsigned)>();
        for (var round = -3; round < rounds; round++)
        {
            var whole = Time(() => signed.PostAsync(line), SignedCalls).Microseconds;
            var bare = Time(() => key.SignAsync(message).AsTask(), SignedCalls).Microseconds;
            var digest = Time(() => Digest(body), SignedCalls).Microseconds;
            var plain = Time(() => unsigned.PostAsync(line), SignedCalls).Microseconds;
            if (round >= 0) times.Add((whole, bare, digest, plain));
        }
        var ratio = Thresholds.Median(times.Select(t => t.Signed / (t.Bare + t.Unsigned)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"signed POST, {name}: {Thresholds.Median(times.Select(t => t.Signed)):0.0} us; unsigned call {Thresholds.Median(times.Select(t => t.Unsigned)):0.0} us, bare signature {Thresholds.Median(times.Select(t => t.Bare)):0.0} us, digest {Thresholds.Median(times.Select(t => t.Digest)):0.0} us; ") +
            string.Create(CultureInfo.InvariantCulture,
            $"to call + signature {ratio:0.00} (<= 1.15), with the digest {Thresholds.Median(times.Select(t => t.Signed / (t.Bare + t.Digest + t.Unsigned))):0.00}"));
        return ratio;
    }

    private static Task<ContentDigest> Digest(byte[] body) => Task.FromResult(ContentDigest.Of(DigestAlgorithm.Sha256, body));

    private static Figure[] Measure(IPeer[] peers, Func<IPeer, Func<Task>> call, int rounds)
    {
        var runs = peers.Select(_ => new List<(double Microseconds, double Bytes)>()).ToArray();
        for (var round = -3; round < rounds; round++)
            for (var i = 0; i < peers.Length; i++)
            {
                var run = Time(call(peers[i]), Calls);
                if (round >= 0) runs[i].Add(run);
            }
        return [.. runs.Select(list => new Figure(
            Thresholds.Median(list.Select(run => run.Microseconds)), Thresholds.Median(list.Select(run => run.Bytes)), Thresholds.Median(list.Zip(runs[0], (own, raw) => own.Microseconds / raw.Microseconds))))];
    }

    private static (double Microseconds, double Bytes) Time(Func<Task> call, int calls)
    {
        GC.Collect();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++) call().GetAwaiter().GetResult();
        var elapsed = Stopwatch.GetElapsedTime(started);
        return (elapsed.TotalMicroseconds / calls, (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)calls);
    }

    private static void Print(string title, Figure[] figures, IPeer[] peers)
    {
        Console.WriteLine($"{title,-5} {"us",8} {"bytes",8} {"ratio",6}");
        foreach (var (figure, peer) in figures.Zip(peers))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"      {figure.Microseconds,7:0.00} {figure.Bytes,8:0} {figure.Ratio,6:0.00}  {peer.Name}"));
    }

    private sealed record Figure(double Microseconds, double Bytes, double Ratio);
}
