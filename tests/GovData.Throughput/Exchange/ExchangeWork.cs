using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Benchmarks;
using GovData.Benchmarks.Tables;
using GovData.Client;
using GovData.Ledger;
using GovData.Ledger.Sqlite;
using GovData.Security;
using GovData.Validation;

namespace GovData.Throughput.Exchange;

/// <summary>One way of working in a process of its own: what it took inside the process, and what it cost the process in all.</summary>
internal static class ExchangeWork
{
    public const int Passes = 10;
    private const int Together = 2;
    private const long KeyMemory = 64 << 20;

    public static async Task<int> RunAsync(string way, string address, string path)
    {
        var sink = JsonSerializer.Deserialize<SinkAddress>(await File.ReadAllTextAsync(address))!;
        var watch = Stopwatch.StartNew();
        await (way switch
        {
            "validate" => ValidateAsync(path, threads: 1),
            "validate-two" => ValidateAsync(path, threads: 2),
            "raw" => RawAsync(sink, path),
            "parts" => PartsAsync(sink, path),
            "submit" => SubmitAsync(sink, path, new DurableSubmitterOptions()),
            "submit-plain" => SubmitAsync(sink, path, new DurableSubmitterOptions { Compression = PartCompression.None }),
            "submit-sm4" => SubmitAsync(sink, path, new DurableSubmitterOptions { Recipient = EncryptionKey.FromPem(sink.Recipient) }),
            "submit-openssl" => SubmitAsync(sink, path, new DurableSubmitterOptions { Recipient = EncryptionKey.FromPem(sink.Recipient), Cryptography = OpenSsl() }),
            _ => throw new ArgumentException("There is no way " + way + ".", nameof(way)),
        });
        watch.Stop();
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(new Cost
        {
            Seconds = watch.Elapsed.TotalSeconds,
            CpuSeconds = process.TotalProcessorTime.TotalSeconds,
            Bytes = Directory.Exists(path) ? ReadyParts.List(path, Passes).Sum(part => new FileInfo(part.Path).Length) : new FileInfo(path).Length,
            PeakMegabytes = Memory.PeakMegabytes(),
        }));
        return 0;
    }

    private static async Task ValidateAsync(string path, int threads)
    {
        var report = await TableValidator.For(ReferenceEntry.Entry, new TableValidationOptions { KeyMemory = KeyMemory, Threads = threads }).ValidateFileAsync(path);
        if (!report.IsClean) throw new InvalidOperationException("The file has findings.");
    }

    private static async Task RawAsync(SinkAddress sink, string folder)
    {
        using var http = new HttpClient();
        await EachAsync(folder, async (number, bytes, digest) =>
        {
            var place = FormattableString.Invariant($"{sink.Endpoint}/v1/submissions/raw/parts/{number}?generation=1&epoch=1&digest={Uri.EscapeDataString(digest.ToString())}");
            using var answer = await http.PostAsync(new Uri(place), new ByteArrayContent(bytes));
            await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        });
    }

    private static async Task PartsAsync(SinkAddress sink, string folder)
    {
        using var center = sink.Connect();
        await EachAsync(folder, (number, bytes, digest) => center.Submissions.PutPartAsync("ready", number, bytes, new PartStamp { Digest = digest }));
    }

    /// <summary>Reads and sends every part, two at a time.</summary>
    private static Task EachAsync(string folder, Func<int, byte[], ContentDigest, Task> send)
    {
        var parts = new ConcurrentQueue<(int Number, string Path, ContentDigest Digest)>(ReadyParts.List(folder, Passes));
        return Task.WhenAll(Enumerable.Range(0, Together).Select(async _ =>
        {
            while (parts.TryDequeue(out var part)) await send(part.Number, await File.ReadAllBytesAsync(part.Path), part.Digest);
        }));
    }

    private static async Task SubmitAsync(SinkAddress sink, string path, DurableSubmitterOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("govdata-exchange");
        try
        {
            using var center = sink.Connect();
            using var ledger = SqliteLedger.Open(Path.Combine(folder.FullName, "ledger.db"));
            options.PartSize = ReadyParts.PartSize;
            var plan = new SubmissionPlan(ReferenceEntry.Entry, "2026", SubmissionSource.FromFile(path, new TableValidationOptions { KeyMemory = KeyMemory })) { Key = ReferenceEntry.Entry.ProviderCode + "." + Guid.NewGuid().ToString("N") };
            var outcome = await new DurableSubmitter(center, ledger, options).SubmitAsync(plan);
            if (!outcome.IsStored) throw new InvalidOperationException(outcome + ": " + outcome.Reason);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static OpenSslCryptography OpenSsl() => OpenSslCryptography.TryLoad(out var provider, out var reason) ? provider : throw new InvalidOperationException(reason.ToString());
}
