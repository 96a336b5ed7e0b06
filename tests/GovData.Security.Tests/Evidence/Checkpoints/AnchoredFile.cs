using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace GovData.Security.Tests.Evidence.Checkpoints;

/// <summary>A department's evidence as an export writes it: entries, checkpoints over them, receipts by the center that cite them, proofs.</summary>
internal sealed class AnchoredFile
{
    public const string Department = "11500000MB0000019F";

    private static readonly DateTimeOffset Start = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, List<string>> _streams = new(StringComparer.Ordinal);
    private readonly List<(EvidenceCheckpoint Checkpoint, SignedDocument Document, EvidenceTree Tree)> _checkpoints = [];
    private readonly HashSet<long> _cited = [];

    public SoftwareSigningKey Key { get; init; } = SigningKey.CreateP256();

    public SoftwareSigningKey CenterKey { get; init; } = SigningKey.CreateP256();

    public string Owner { get; init; } = Department;

    public TrustedKeys Trust => new(Key.PublicKey, CenterKey.PublicKey.WithOwner("center", KeyRole.Center));

    public IReadOnlyList<SignedDocument> Checkpoints => [.. _checkpoints.Select(one => one.Document)];

    public IEnumerable<string> Entries => _streams.OrderBy(one => one.Key, StringComparer.Ordinal).SelectMany(one => one.Value);

    public async Task StateAsync(string stream) =>
        Append(stream, "sharing.queried", 1, await EvidenceStatement.SignAsync("sharing.queried", "k1", Start, Key));

    /// <summary>A receipt of the center, which cites the last checkpoint or an older one.</summary>
    public async Task ReceiveAsync(string stream, int older = 0)
    {
        CheckpointCitation? cited = null;
        if (_checkpoints.Count > 0)
        {
            var (checkpoint, document, _) = _checkpoints[^(1 + older)];
            cited = new CheckpointCitation { Number = checkpoint.Number, Digest = document.Digest(DigestAlgorithm.Sm3) };
            _cited.Add(checkpoint.Number);
        }
        await ReceiveAsync(stream, cited);
    }

    /// <summary>A receipt of the center, which cites what the file may lack.</summary>
    public async Task ReceiveAsync(string stream, CheckpointCitation? cited)
    {
        var citation = cited is null ? "" : $",\"checkpoint\":{{\"number\":{cited.Number},\"digest\":\"{cited.Digest}\"}}";
        var payload = $"{{\"receiptId\":\"R\",\"department\":\"{Owner}\"{citation}}}";
        Append(stream, "submission.receipt", 1, await SignedDocument.SignAsync("application/vnd.govdata.submission-receipt+json", Encoding.UTF8.GetBytes(payload), CenterKey));
    }

    public Task CheckpointAsync() =>
        CheckpointAsync(new EvidenceCheckpoint { Number = _checkpoints.Count + 1, Previous = _checkpoints.Count > 0 ? _checkpoints[^1].Document.Digest(DigestAlgorithm.Sm3) : null }, Key);

    /// <summary>A checkpoint over what is there, with the number and what goes before it as they are given.</summary>
    public async Task CheckpointAsync(EvidenceCheckpoint checkpoint, SigningKey? key)
    {
        var tree = new EvidenceTree(_streams.Select(one => new StreamHead { Stream = one.Key, Seq = one.Value.Count, Digest = DigestOf(one.Value[^1]) }));
        (checkpoint.Department, checkpoint.Root, checkpoint.Streams, checkpoint.At) = (Owner, tree.Root, tree.Count, Start);
        _checkpoints.Add((checkpoint, await checkpoint.SignAsync(key), tree));
    }

    public IEnumerable<string> Anchors()
    {
        foreach (var (_, document, _) in _checkpoints) yield return CheckpointLines.Write(document);
        foreach (var number in _cited.OrderDescending().Take(1).Append(_checkpoints.Count > 0 ? _checkpoints[^1].Checkpoint.Number : 0).Distinct())
            foreach (var stream in _streams.Keys.Order(StringComparer.Ordinal))
                if (Find(number, stream) is { } proof) yield return CheckpointLines.Write(proof);
    }

    public List<string> Lines() => [.. Entries, .. Anchors()];

    public EvidenceProof? Find(long number, string stream)
    {
        if (number == 0) return null;
        try
        {
            return _checkpoints.Single(one => one.Checkpoint.Number == number).Tree.Prove(stream, number);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The entries between two checkpoints as an archive segment, with the last document that cites the second one.</summary>
    public List<string> Segment(long from, long to, params TrustMaterial[] material)
    {
        IEnumerable<string> Proofs(long number) => _streams.Keys.Order(StringComparer.Ordinal).Select(stream => Find(number, stream)).OfType<EvidenceProof>().Select(CheckpointLines.Write);
        IEnumerable<string> Between(long after, long upTo) => _checkpoints.Where(one => one.Checkpoint.Number > after && one.Checkpoint.Number <= upTo).Select(one => CheckpointLines.Write(one.Document));
        List<string> entries = [.. _streams.OrderBy(one => one.Key, StringComparer.Ordinal).SelectMany(one => one.Value.Take((int)(Find(to, one.Key)?.Seq ?? 0)).Skip((int)(Find(from, one.Key)?.Seq ?? 0)))];
        var head = new EvidenceSegment { Department = Owner, From = from, To = to, Entries = entries.Count, At = Start };
        var citing = Entries.Select(line => EvidenceEntry.TryParse(line, out var entry, out _) ? entry.Document! : null!).Last(document => CheckpointCitation.In(document)?.Number == to);
        return
        [
            SegmentLines.Write(head), .. Between(from - 1, from), .. Proofs(from), .. entries,
            .. Between(from, to), .. Proofs(to), SegmentLines.WriteCitation(citing), .. material.Select(SegmentLines.Write),
        ];
    }

    /// <summary>Streams a, b, c; checkpoint 1; a receipt that cites it; checkpoint 2; one entry more.</summary>
    public static async Task<AnchoredFile> SampleAsync(AnchoredFile? file = null)
    {
        file ??= new AnchoredFile();
        foreach (var stream in "abacab") await file.StateAsync(stream.ToString());
        await file.CheckpointAsync();
        await file.ReceiveAsync("d");
        await file.CheckpointAsync();
        await file.StateAsync("b");
        return file;
    }

    public static ContentDigest DigestOf(string line) => ContentDigest.Of(DigestAlgorithm.Sm3, Encoding.UTF8.GetBytes(line));

    private void Append(string stream, string kind, int level, SignedDocument document)
    {
        if (!_streams.TryGetValue(stream, out var lines)) _streams.Add(stream, lines = []);
        var entry = new EvidenceEntry { Stream = stream, At = Start, Kind = kind, Level = level, Reference = "k1", Document = document };
        entry.Follow(lines.LastOrDefault());
        lines.Add(entry.ToLine());
    }
}
