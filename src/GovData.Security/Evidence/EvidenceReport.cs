using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GovData.Security;

/// <summary>存证核验报告 (report on verifying evidence): what was proved, what not, and why, stream by stream.</summary>
public sealed class EvidenceReport
{
    internal EvidenceReport(long lines, IReadOnlyList<EvidenceStreamReport> streams, EvidenceAnchorage anchorage, EvidenceSegmentReport? segment = null) =>
        (Lines, Streams, Anchorage, Segment) = (lines, streams, anchorage, segment);

    /// <summary>How many lines were read.</summary>
    public long Lines { get; }

    /// <summary>The streams, by name; first, under an empty name, the lines that are no entries, if any.</summary>
    public IReadOnlyList<EvidenceStreamReport> Streams { get; }

    /// <summary>The checkpoints, and how far the file is anchored by them.</summary>
    public EvidenceAnchorage Anchorage { get; }

    /// <summary>The archive segment that the file is; null when it is an export or a log.</summary>
    public EvidenceSegmentReport? Segment { get; }

    /// <summary>The conclusion on the whole: broken where any stream is, proved where all are, every signed checkpoint is by a trusted key and none declares a break.</summary>
    public EvidenceConclusion Conclusion =>
        Streams.Any(stream => stream.Conclusion == EvidenceConclusion.Broken) ? EvidenceConclusion.Broken
        : Streams.Count > 0 && Anchorage.UntrustedKeys.Count == 0 && Anchorage.Breaks.Count == 0 && Streams.All(stream => stream.Conclusion == EvidenceConclusion.Proved) ? EvidenceConclusion.Proved
        : EvidenceConclusion.CannotJudge;

    /// <summary>The report as one line of JSON, in no language: codes, numbers, names.</summary>
    public string ToJson() => EvidenceReportJson.Write(this);

    /// <summary>The report as text for people: Chinese for any Chinese culture, English otherwise.</summary>
    /// <param name="culture">The reader's culture.</param>
    public string ToText(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return EvidenceReportText.Write(this, culture);
    }
}
