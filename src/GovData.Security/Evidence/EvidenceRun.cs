using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Security;

/// <summary>One verification under way: takes lines in order, keeps one tail per stream.</summary>
internal sealed class EvidenceRun
{
    private readonly TrustedKeys _trustedKeys;
    private readonly SortedDictionary<string, Tail> _tails = new(StringComparer.Ordinal);
    private long _line;
    private bool _isEvidence;

    public EvidenceRun(TrustedKeys trustedKeys)
    {
        ArgumentNullException.ThrowIfNull(trustedKeys);
        _trustedKeys = trustedKeys;
    }

    public EvidenceReport Report() => new(_line, _line == 0 || _isEvidence ? [.. _tails.Values.Select(tail => tail.Report)] : [EvidenceStreamReport.OfNoEvidence()]);

    public void Take(byte[] line, bool isWhole)
    {
        _line++;
        _isEvidence |= EvidenceLine.LooksLikeOne(line);
        if (line.Length > LineReader.Limit) Find(TailOf(""), EvidenceRefusals.TooLong);
        else if (!EvidenceLine.TryRead(line, out var entry, out var reason)) Find(TailOf(""), isWhole ? reason : EvidenceRefusals.Truncated);
        else Take(line, entry, TailOf(entry.Stream));
    }

    private void Take(byte[] line, EvidenceEntry entry, Tail tail)
    {
        tail.Report.Entries++;
        if (entry.Seq != tail.Seq + 1) Find(tail, EvidenceRefusals.Sequence(tail.Seq + 1, entry.Seq));
        if (!Follows(entry, tail)) Find(tail, tail.Line is null ? EvidenceRefusals.FirstHasPrevious : EvidenceRefusals.ChainBroken);
        if (entry.Document is { } document && entry.DocumentDigest?.Matches(document.Payload.Span) != true) Find(tail, EvidenceRefusals.DocumentDigest);
        if (entry.Document is { Signatures.Count: > 0 } signed) Judge(signed, tail);
        else if (entry.Level > 0) Find(tail, EvidenceRefusals.Unsigned);
        else tail.Report.Unsigned++;
        (tail.Seq, tail.Line) = (entry.Seq, line);
    }

    private static bool Follows(EvidenceEntry entry, Tail tail) => tail.Line is null
        ? entry.Previous.Length == 0
        : ContentDigest.TryParse(entry.Previous, out var previous) && previous.Matches(tail.Line);

    private void Judge(SignedDocument document, Tail tail)
    {
        var verdict = document.Verify(_trustedKeys);
        if (verdict.IsValid) tail.Report.Proved++;
        else if (verdict.IsUntrusted)
        {
            tail.Report.Untrusted++;
            tail.Report.UntrustedKeySet.UnionWith(document.Signatures.Select(signature => signature.KeyId));
        }
        else Find(tail, new Refusal(verdict.Code, verdict.Chinese, verdict.English));
    }

    private void Find(Tail tail, Refusal reason) => tail.Report.FindingList.Add(new(_line, reason));

    private Tail TailOf(string stream)
    {
        if (!_tails.TryGetValue(stream, out var tail)) _tails[stream] = tail = new(new(stream));
        return tail;
    }

    private sealed class Tail(EvidenceStreamReport report)
    {
        public EvidenceStreamReport Report { get; } = report;

        public long Seq { get; set; }

        public byte[]? Line { get; set; }
    }
}
