using System.Collections.Generic;
using System.Linq;

namespace GovData.Security;

/// <summary>单一主体的存证核验结果 (what verifying found in one stream).</summary>
public sealed class EvidenceStreamReport
{
    internal EvidenceStreamReport(string stream) => Stream = stream;

    /// <summary>The one finding on a file that holds no evidence at all: nothing is broken, there is nothing to judge.</summary>
    internal static EvidenceStreamReport OfNoEvidence()
    {
        var report = new EvidenceStreamReport("") { IsNoEvidence = true };
        report.FindingList.Add(new EvidenceFinding(1, EvidenceRefusals.NotEvidence));
        return report;
    }

    /// <summary>The subject of the stream; empty for lines of which nobody can say.</summary>
    public string Stream { get; }

    /// <summary>How many entries were read.</summary>
    public long Entries { get; internal set; }

    /// <summary>How many carry a document signed by a trusted key.</summary>
    public long Proved { get; internal set; }

    /// <summary>How many are unsigned (level 0): their place in the chain holds, their content is nobody's word.</summary>
    public long Unsigned { get; internal set; }

    /// <summary>How many carry a document signed only by keys that are not trusted.</summary>
    public long Untrusted { get; internal set; }

    /// <summary>How many are anchored: what <see cref="EvidenceAnchorage.Anchored"/> covers, or what stands up to a line whose digest was known beforehand.</summary>
    public long Anchored => System.Math.Max(0, AnchoredTo - Before);

    /// <summary>How many stand behind: whoever holds the keys could have cut them off or made them anew, and nothing here would show it.</summary>
    public long NotAnchored => System.Math.Max(0, Entries - Anchored);

    /// <summary>The IDs of the keys that signed and are not trusted.</summary>
    public IReadOnlyList<string> UntrustedKeys => [.. UntrustedKeySet];

    /// <summary>What is broken, in the order of lines.</summary>
    public IReadOnlyList<EvidenceFinding> Findings => FindingList;

    /// <summary>The conclusion on this stream.</summary>
    public EvidenceConclusion Conclusion =>
        IsNoEvidence ? EvidenceConclusion.CannotJudge
        : FindingList.Count > 0 ? EvidenceConclusion.Broken
        : Proved > 0 && Untrusted == 0 ? EvidenceConclusion.Proved
        : EvidenceConclusion.CannotJudge;

    /// <summary>How many entries the stream has before those of the file: of a segment, those of the segments before.</summary>
    internal long Before { get; set; }

    internal long AnchoredTo { get; set; }

    internal bool IsNoEvidence { get; private set; }

    internal SortedSet<string> UntrustedKeySet { get; } = new(System.StringComparer.Ordinal);

    internal List<EvidenceFinding> FindingList { get; } = [];
}
