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
    private readonly List<TrustMaterial> _material = [];
    private ContentDigester? _file;
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
        var segment = ReportSegment();
        foreach (var digest in _unseen)
            if (!_anchorage.Holds(digest)) Find(TailOf(""), CheckpointRefusals.NoDigest);
        anchorage.NotAnchored = _tails.Values.Sum(tail => tail.Report.NotAnchored);
        return new(_line, [.. _tails.Values.Where(tail => tail.Line is not null || tail.Report.FindingList.Count > 0).Select(tail => tail.Report)], anchorage, segment);
    }

    public void Take(byte[] line, bool isWhole)
    {
        _line++;
        if (_line == 1 && SegmentLines.IsOne(line)) _file = new ContentDigester(DigestAlgorithm.Sm3);
        _file?.Append(line);
        if (isWhole) _file?.Append("\n"u8);
        _isEvidence |= EvidenceLine.LooksLikeOne(line) || CheckpointLines.IsOne(line) || SegmentLines.IsOne(line);
        if (line.Length > LineReader.Limit) Find(TailOf(""), EvidenceRefusals.TooLong);
        else if (isWhole && CheckpointLines.IsOne(line)) TakeCheckpoint(line);
        else if (isWhole && SegmentLines.IsOne(line)) TakeSegment(line);
        else if (!EvidenceLine.TryRead(line, out var entry, out var reason)) Find(TailOf(""), isWhole ? reason : EvidenceRefusals.Truncated);
        else Take(line, entry, TailOf(entry.Stream));
    }

    /// <summary>Where a segment begins behind a checkpoint, the proofs that lead to it say which entries the streams go on behind; they stand before the entries.</summary>
    private void TakeCheckpoint(byte[] line)
    {
        if (_anchorage.Take(_line, line) is not { Stream.Length: > 0, Head: { } head } proof || proof.Checkpoint != _anchorage.Segment?.From) return;
        var tail = TailOf(proof.Stream);
        if (tail.IsNew) tail.Begin(proof.Seq, head);
    }

    private void TakeSegment(byte[] line)
    {
        if (SegmentLines.Read(line) is not { } read) Find(TailOf(""), SegmentRefusals.NoLine);
        else if (_line == 1 ? read.Segment is null : read.Segment is not null || _anchorage.Segment is null) Find(TailOf(""), SegmentRefusals.Place);
        else if (read.Segment is { } head) _anchorage.Segment = head;
        else if (read.Citation is { } document) JudgeCitation(document);
        else _material.Add(new TrustMaterial(read.Material!.Kind!, read.Material.Der));
    }

    private void JudgeCitation(SignedDocument document)
    {
        var verdict = document.Verify(_trustedKeys);
        if (verdict.IsValid) _anchorage.TakeCenters(_line, document);
        else if (verdict.IsUntrusted) _anchorage.Distrust(document);
        else Find(TailOf(""), new Refusal(verdict.Code, verdict.Chinese, verdict.English));
    }

    private EvidenceSegmentReport? ReportSegment()
    {
        if (_anchorage.Segment is not { } head || _file is null) return null;
        var (found, digest) = (_tails.Values.Sum(tail => tail.Report.Entries), _file.Finish());
        if (found != head.Entries) TailOf("").Report.FindingList.Add(new(1, SegmentRefusals.Entries(head.Entries, found)));
        _unseen.Remove(digest);
        return new(head, digest, _material);
    }

    private void Take(byte[] line, EvidenceEntry entry, StreamTail tail)
    {
        tail.Report.Entries++;
        if (entry.Seq != tail.Seq + 1) Find(tail, EvidenceRefusals.Sequence(tail.Seq + 1, entry.Seq));
        if (!tail.IsFollowedBy(entry)) Find(tail, tail.IsNew ? EvidenceRefusals.FirstHasPrevious : EvidenceRefusals.ChainBroken);
        if (entry.Document is { } document && entry.DocumentDigest?.Matches(document.Payload.Span) != true) Find(tail, EvidenceRefusals.DocumentDigest);
        if (!EvidenceAgreement.Holds(entry)) Find(tail, EvidenceRefusals.OtherDocument);
        if (entry.Document is { Signatures.Count: > 0 } signed) Judge(signed, tail);
        else if (entry.Level > 0) Find(tail, EvidenceRefusals.Unsigned);
        else tail.Report.Unsigned++;
        var digest = ContentDigest.Of(DigestAlgorithm.Sm3, line);
        tail.Take(entry.Seq, line, digest);
        if (_unseen.RemoveWhere(known => known.Algorithm == DigestAlgorithm.Sm3 ? known.Equals(digest) : known.Matches(line)) > 0) tail.Report.AnchoredTo = Math.Max(tail.Report.AnchoredTo, entry.Seq);
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
