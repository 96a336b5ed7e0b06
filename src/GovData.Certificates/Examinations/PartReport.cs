using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>部件覆盖情况 (a part of the file, whether a reader would show it, and which signatures cover it).</summary>
public sealed class PartReport
{
    internal PartReport(string name, bool isReachable, bool isOfSignature, IReadOnlyList<string> coveredBy) =>
        (Name, IsReachable, IsOfSignature, CoveredBy) = (name, isReachable, isOfSignature, coveredBy);

    /// <summary>The entry's name; of a PDF, the range of bytes, such as <c>bytes 0-1023</c>.</summary>
    public string Name { get; }

    /// <summary>Whether the document leads to it: a reader may show it.</summary>
    public bool IsReachable { get; }

    /// <summary>Whether it belongs to a signature itself (its description, its value, the list of signatures) and cannot be covered by that one.</summary>
    public bool IsOfSignature { get; }

    /// <summary>The names of the signatures that state its digest rightly; empty when nobody signed it.</summary>
    public IReadOnlyList<string> CoveredBy { get; }

    /// <summary>Whether any signature covers it.</summary>
    public bool IsCovered => CoveredBy.Count > 0;

    /// <summary>Its name, and how it is covered.</summary>
    public override string ToString() => $"{Name} {(IsCovered ? "covered" : IsReachable ? "UNCOVERED" : "uncovered, unreachable")}";
}
