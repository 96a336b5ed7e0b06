using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Security;

/// <summary>The checkpoints, proofs and citations of a file under verification; judged when all lines have been taken, in whatever order they came.</summary>
internal sealed class AnchorageRun(TrustedKeys trustedKeys, Action<long, Refusal> find)
{
    private readonly SortedDictionary<long, CheckpointSeen> _checkpoints = [];
    private readonly List<(long Line, EvidenceProof Proof)> _proofs = [];
    private readonly List<(long Line, CheckpointCitation Citation, string? Department)> _citations = [];
    private readonly EvidenceAnchorage _anchorage = new();
    private long _cited;

    /// <summary>The head of the segment that the file is; null when it is an export.</summary>
    public EvidenceSegment? Segment { get; set; }

    /// <returns>The proof, when the line is one.</returns>
    public EvidenceProof? Take(long number, byte[] line)
    {
        var read = CheckpointLines.Read(line);
        if (read is null) find(number, CheckpointRefusals.NoLine);
        else if (read.Proof is { } proof) _proofs.Add((number, proof));
        else Take(number, read.Checkpoint!);
        return read?.Proof;
    }

    /// <summary>A document that a key of the center's role signed.</summary>
    public void TakeCenters(long line, SignedDocument document)
    {
        if (CheckpointCitation.Read(document) is { Citation: { } citation, Department: var department }) _citations.Add((line, citation, department));
    }

    /// <summary>A checkpoint, or a document that cites one, by a key that is not trusted.</summary>
    public void Distrust(SignedDocument document) => _anchorage.UntrustedKeySet.UnionWith(document.Signatures.Select(signature => signature.KeyId));

    public EvidenceAnchorage Judge(IReadOnlyDictionary<string, StreamTail> streams, IReadOnlyCollection<ContentDigest> known)
    {
        JudgeChain();
        if (Segment is not null) JudgeSegment(Segment);
        _cited = Cited();
        _anchorage.Anchored = Math.Max(_cited, _checkpoints.Where(one => known.Any(one.Value.Is)).Select(one => one.Key).LastOrDefault());
        JudgeBreaks();
        JudgeProofs(streams);
        return _anchorage;
    }

    public bool Holds(ContentDigest digest) => _checkpoints.Values.Any(checkpoint => checkpoint.Is(digest));

    private void Take(long line, SignedDocument document)
    {
        if (!EvidenceCheckpoint.TryRead(document, out var checkpoint, out var reason)) find(line, reason);
        else if (_checkpoints.ContainsKey(checkpoint.Number)) find(line, CheckpointRefusals.Doubled(checkpoint.Number));
        else _checkpoints.Add(checkpoint.Number, new CheckpointSeen(line, document, checkpoint));
    }

    private void JudgeChain()
    {
        CheckpointSeen? last = null;
        foreach (var seen in _checkpoints.Values)
        {
            var (number, department) = (seen.Checkpoint.Number, seen.Checkpoint.Department);
            var before = last?.Checkpoint.Number ?? Math.Max(0, (Segment?.From ?? 0) - 1);
            if (number != before + 1)
            {
                if (seen.Checkpoint.Break?.Kept != before) find(seen.Line, CheckpointRefusals.Missing(number - 1));
            }
            else if (last is not null && !last.Is(seen.Checkpoint.Previous!)) find(seen.Line, CheckpointRefusals.ChainBroken(number));
            if (last is not null && department != last.Checkpoint.Department) find(seen.Line, CheckpointRefusals.OtherDepartment(department));
            JudgeSignature(seen);
            last = seen;
        }
        (_anchorage.Last, _anchorage.LastDigest) = (last?.Checkpoint.Number ?? 0, last?.Document.Digest(DigestAlgorithm.Sm3));
    }

    /// <summary>A break is declared by whoever signed it, or by the center that cites its checkpoint; in a segment, one before it is for the segments before.</summary>
    private void JudgeBreaks()
    {
        foreach (var seen in _checkpoints.Values.Where(one => one.Checkpoint.Break is not null && one.Checkpoint.Number > (Segment?.From ?? 0)))
        {
            var number = seen.Checkpoint.Number;
            if (seen.Document.Signatures.Count > 0 || number <= _anchorage.Anchored) _anchorage.BreakList.Add(new(seen.Line, CheckpointRefusals.BreakDeclared(number, seen.Checkpoint.Break!.Kept)));
            else find(seen.Line, CheckpointRefusals.Missing(number - 1));
        }
    }

    /// <summary>Whether a checkpoint that the file lacks is one that a break says is lost; the last of them is named by its digest, too.</summary>
    private bool IsLost(CheckpointCitation citation) => _checkpoints.Values.Any(one => one.Checkpoint.Break is { } declared && citation.Number > declared.Kept
        && (citation.Number < one.Checkpoint.Number - 1 || (citation.Number == one.Checkpoint.Number - 1 && citation.Digest!.Equals(one.Checkpoint.Previous))));

    private void JudgeSegment(EvidenceSegment segment)
    {
        var begins = segment.From > 0 ? segment.From : _checkpoints.Values.FirstOrDefault() is { Checkpoint: { Break.Kept: 0 } rebuilt } ? rebuilt.Number : 1;
        if (_checkpoints.Keys.FirstOrDefault() != begins || _anchorage.Last != segment.To) find(1, SegmentRefusals.Checkpoints(Math.Max(1, segment.From), segment.To));
        if (_checkpoints.Values.FirstOrDefault() is { } first && first.Checkpoint.Department != segment.Department) find(1, SegmentRefusals.OtherDepartment(first.Checkpoint.Department));
    }

    private void JudgeSignature(CheckpointSeen seen)
    {
        if (seen.Document.Signatures.Count == 0) return;
        var verdict = seen.Document.Verify(trustedKeys);
        if (verdict.IsUntrusted) Distrust(seen.Document);
        else if (!verdict.IsValid) find(seen.Line, new Refusal(verdict.Code, verdict.Chinese, verdict.English));
    }

    /// <summary>
    /// The last checkpoint the center cites; one that it cites and the file lacks, or has otherwise, was cut off or rewritten. What is cited from before a segment is for the
    /// segments before.
    /// </summary>
    private long Cited()
    {
        var most = 0L;
        foreach (var (line, citation, department) in _citations.Where(one => one.Citation.Number >= (Segment?.From ?? 0)))
        {
            if (!_checkpoints.TryGetValue(citation.Number, out var seen))
            {
                if (!IsLost(citation)) find(line, CheckpointRefusals.Missing(citation.Number));
            }
            else if (!seen.Is(citation.Digest!)) find(line, CheckpointRefusals.CitedOther(citation.Number));
            else if (department != seen.Checkpoint.Department) find(seen.Line, CheckpointRefusals.OtherDepartment(seen.Checkpoint.Department));
            else most = Math.Max(most, citation.Number);
        }
        return most;
    }

    private void JudgeProofs(IReadOnlyDictionary<string, StreamTail> streams)
    {
        var groups = _proofs.ToLookup(one => one.Proof.Checkpoint);
        foreach (var number in groups.Select(group => group.Key).Union(new[] { Segment?.To ?? _anchorage.Last, Segment?.From ?? _cited }.Where(number => number > 0)).OrderBy(number => number))
        {
            if (!_checkpoints.TryGetValue(number, out var seen))
            {
                find(groups[number].Select(one => one.Line).DefaultIfEmpty(1).First(), CheckpointRefusals.Missing(number));
                continue;
            }
            var (names, places) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<long>());
            foreach (var (line, proof) in groups[number])
            {
                if (!proof.LeadsTo(seen.Checkpoint.Root!, seen.Checkpoint.Streams)) find(line, CheckpointRefusals.ProofWrong(number));
                else if (names.Add(proof.Stream) && places.Add(proof.Index)) Judge(line, proof, streams);
                else find(line, CheckpointRefusals.NoLine);
            }
            if (names.Count != seen.Checkpoint.Streams) find(seen.Line, CheckpointRefusals.ProofsMissing(number, seen.Checkpoint.Streams, names.Count));
        }
    }

    private void Judge(long line, EvidenceProof proof, IReadOnlyDictionary<string, StreamTail> streams)
    {
        if (!streams.TryGetValue(proof.Stream, out var tail))
        {
            find(line, CheckpointRefusals.Cut(proof.Checkpoint, proof.Seq));
            return;
        }
        if (tail.DigestOf(proof.Seq) is not { } digest) tail.Report.FindingList.Add(new(line, CheckpointRefusals.Cut(proof.Checkpoint, proof.Seq)));
        else if (!digest.Equals(proof.Head)) tail.Report.FindingList.Add(new(line, CheckpointRefusals.Rewritten(proof.Checkpoint, proof.Seq)));
        else if (proof.Checkpoint <= _anchorage.Anchored) tail.Report.AnchoredTo = Math.Max(tail.Report.AnchoredTo, proof.Seq);
    }

    private sealed class CheckpointSeen(long line, SignedDocument document, EvidenceCheckpoint checkpoint)
    {
        public long Line { get; } = line;

        public SignedDocument Document { get; } = document;

        public EvidenceCheckpoint Checkpoint { get; } = checkpoint;

        public bool Is(ContentDigest digest) => digest.Matches(Document.Payload.Span);
    }
}
