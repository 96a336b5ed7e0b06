using System;
using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;

namespace GovData.Security.Tests.Evidence;

/// <summary>A small log of two streams: a (3 entries) and b (2).</summary>
internal static class Sample
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    public static async Task<List<string>> LinesAsync(SigningKey key)
    {
        var lines = new List<string>();
        var log = new EvidenceLog(lines);
        foreach (var stream in "abaab") log.Append(await EntryAsync(stream.ToString(), key));
        return lines;
    }

    public static async Task<EvidenceEntry> EntryAsync(string stream, SigningKey key) => new()
    {
        Stream = stream,
        At = Start,
        Kind = "submission.receipt",
        Level = 2,
        Reference = "k1",
        Document = await SignedDocument.SignAsync("t", "{}"u8.ToArray(), key),
    };

    public static EvidenceEntry Unsigned(string stream) => new() { Stream = stream, At = Start, Kind = "submission.announced", Reference = "k1" };

    public static byte[] File(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join("\n", lines) + "\n");
}
