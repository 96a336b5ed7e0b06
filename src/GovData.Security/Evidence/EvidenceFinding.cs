using GovData.Standards;

namespace GovData.Security;

/// <summary>存证问题 (finding in evidence): the line and what is wrong with it.</summary>
public sealed class EvidenceFinding
{
    internal EvidenceFinding(long line, Refusal reason) => (Line, Reason) = (line, reason);

    /// <summary>The line in the file, from 1.</summary>
    public long Line { get; }

    /// <summary>What is wrong, as code and text in both languages.</summary>
    public Refusal Reason { get; }

    /// <summary>The line and the reason.</summary>
    public override string ToString() => System.FormattableString.Invariant($"{Line}: {Reason}");
}
