using System;
using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>One signature under examination.</summary>
internal sealed class SignatureExamination(string name)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);

    /// <summary>Where it is: the path of its Signature.xml, or the name of the PDF field.</summary>
    public string Name { get; } = name;

    public CheckList Checks { get; } = new();

    /// <summary>Its shape, such as <c>SES v4</c>; empty when it is of none.</summary>
    public string Shape { get; set; } = "";

    public Certificate? Signer { get; set; }

    /// <summary>印章名称; null when there is no seal.</summary>
    public string? SealName { get; set; }

    /// <summary>When it signed; null when nothing says so.</summary>
    public SigningTime? Time { get; set; }

    /// <summary>The parts it lists, rightly or not.</summary>
    public HashSet<string> Listed { get; } = new(StringComparer.Ordinal);

    /// <summary>The parts whose digest it states rightly.</summary>
    public HashSet<string> Covered { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes the time: proven where a timestamp says it, else the signer's claim, else the time asked about.</summary>
    /// <param name="claimed">What the signer says; null when nothing.</param>
    /// <param name="stamped">What a valid timestamp says; null when there is none.</param>
    /// <param name="asOf">The time asked about.</param>
    /// <returns>The time to judge by.</returns>
    public SigningTime Settle(DateTimeOffset? claimed, DateTimeOffset? stamped, DateTimeOffset asOf)
    {
        var time = new SigningTime(stamped ?? claimed ?? asOf, stamped is not null);
        Time = stamped is null && claimed is null ? null : time;
        if (stamped is not null) Checks.Add(claimed - stamped > Tolerance ? TimeCodes.Contradiction : TimeCodes.Proven);
        else Checks.Add(claimed is null ? TimeCodes.None : TimeCodes.Claimed);
        if (time.Instant - asOf > Tolerance) Checks.Add(TimeCodes.Future);
        return time;
    }
}
