using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Security;

/// <summary>One verification under way: takes lines in order, keeps one tail per stream.</summary>
internal sealed class EvidenceRun
{
    private readonly TrustedKeys _trustedKeys;
    private readonly IReadOnlyCollection<ContentDigest> _known;
    private readonly HashSet<ContentDigest> _unseen;
    private readonly SortedDictionary<string, StreamTail> _tails = new(StringComparer.Ordinal);
    private readonly AnchorageRun _anchorage;
    private long _line;
    private bool _isEvidence;

    public EvidenceRun(TrustedKeys trustedKeys, IEnumerable<ContentDigest> knownDigests)
    {
        ArgumentNullException.ThrowIfNull(trustedKeys);
        ArgumentNullException.ThrowIfNull(knownDigests);
        _trustedKeys = trustedKeys;
        _known = [.. knownDigests];
        if (_known.Contains(null!)) throw new ArgumentException("A known digest is null.", nameof(knownDigests));
        _unseen = [.. _known];
        _anchorage = new AnchorageRun(trustedKeys, (line, reason) => TailOf("").Report.FindingList.Add(new(line, reason)));
    }

    public EvidenceReport Report()
    {
        if (_line > 0 && !_isEvidence) return new(_line, [EvidenceStreamReport.OfNoEvidence()], new EvidenceAnchorage());
        var anchorage = _anchorage.Judge(new Dictionary<string, StreamTail>(_tails), _known);
        foreach (var digest in _unseen)
            if (!_anchorage.Holds(digest)) Find(TailOf(""), CheckpointRefusals.NoDigest);
        anchorage.NotAnchored = _tails.Values.Sum(tail => tail.Report.NotAnchored);
        return new(_line, [.. _tails.Values.Select(tail => tail.Report)], anchorage);
    }

    public void Take(byte[] line, bool isWhole)
    {
        _line++;
        _isEvidence |= EvidenceLine.LooksLikeOne(line) || CheckpointLines.IsOne(line);
        if (line.Length > LineReader.Limit) Find(TailOf(""), EvidenceRefusals.TooLong);
        else if (isWhole && CheckpointLines.IsOne(line)) _anchorage.Take(_line, line);
        else if (!EvidenceLine.TryRead(line, out var entry, out var reason)) Find(TailOf(""), isWhole ? reason : EvidenceRefusals.Truncated);
        else Take(line, entry, TailOf(entry.Stream));
    }

    private void Take(byte[] line, EvidenceEntry entry, StreamTail tail)
    {
        tail.Report.Entries++;
        if (entry.Seq != tail.Seq + 1) Find(tail, EvidenceRefusals.Sequence(tail.Seq + 1, entry.Seq));
        if (!tail.IsFollowedBy(entry)) Find(tail, tail.Line is null ? EvidenceRefusals.FirstHasPrevious : EvidenceRefusals.ChainBroken);
        if (entry.Document is { } document && entry.DocumentDigest?.Matches(document.Payload.Span) != true) Find(tail, EvidenceRefusals.DocumentDigest);
        if (entry.Document is { Signatures.Count: > 0 } signed) Judge(signed, tail);
        else if (entry.Level > 0) Find(tail, EvidenceRefusals.Unsigned);
        else tail.Report.Unsigned++;
        var digest = ContentDigest.Of(DigestAlgorithm.Sm3, line);
        tail.Take(entry.Seq, line, digest);
        if (_unseen.RemoveWhere(known => known.Algorithm == DigestAlgorithm.Sm3 ? known.Equals(digest) : known.Matches(line)) > 0) tail.Report.Anchored = Math.Max(tail.Report.Anchored, entry.Seq);
    }

    private void Judge(SignedDocument document, StreamTail tail)
    {
        var verdict = document.Verify(_trustedKeys);
        if (verdict.IsValid)
        {
            tail.Report.Proved++;
            _anchorage.TakeCenters(_line, document);
        }
        else if (verdict.IsUntrusted)
        {
            tail.Report.Untrusted++;
            tail.Report.UntrustedKeySet.UnionWith(document.Signatures.Select(signature => signature.KeyId));
        }
        else
        {
            Find(tail, new Refusal(verdict.Code, verdict.Chinese, verdict.English));
        }
    }

    private void Find(StreamTail tail, Refusal reason) => tail.Report.FindingList.Add(new(_line, reason));

    private StreamTail TailOf(string stream)
    {
        if (!_tails.TryGetValue(stream, out var tail)) _tails[stream] = tail = new(new(stream));
        return tail;
    }
}
