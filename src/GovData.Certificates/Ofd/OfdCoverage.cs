using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Certificates;

/// <summary>保护范围: every part, who covers it, and what a reader would show that nobody signed.</summary>
internal sealed class OfdCoverage
{
    private readonly OfdParts _parts;
    private readonly Examination _examination;
    private readonly HashSet<string> _own;
    private readonly HashSet<string> _lists;

    private OfdCoverage(OfdParts parts, Examination examination, HashSet<string> own, HashSet<string> lists) =>
        (_parts, _examination, _own, _lists) = (parts, examination, own, lists);

    /// <summary>Judges the coverage of a package.</summary>
    /// <param name="parts">The package.</param>
    /// <param name="bodies">Its documents.</param>
    /// <param name="own">The signatures' own parts: descriptions, values, lists.</param>
    /// <param name="lists">Of those, the lists of signatures.</param>
    /// <param name="examination">Where what is found is noted.</param>
    public static void Judge(OfdParts parts, IReadOnlyList<OfdBody> bodies, HashSet<string> own, HashSet<string> lists, Examination examination) =>
        new OfdCoverage(parts, examination, own, lists).Judge(bodies);

    private void Judge(IReadOnlyList<OfdBody> bodies)
    {
        var reached = Reachability.From(_parts, OfdBody.Entry, _own);
        foreach (var name in _parts.Names)
        {
            string[] by = [.. _examination.Signatures.Where(one => one.Covered.Contains(name)).Select(one => one.Name)];
            _examination.Parts.Add(new(name, reached.Contains(name), _own.Contains(name), by));
        }
        if (_examination.Signatures.Count == 0 || !_examination.Policy.ChecksCoverage) return;

        var orphans = UnsignedDocuments(bodies);
        var isWhole = true;
        foreach (var part in _examination.Parts)
        {
            if (part.IsCovered) continue;
            if (_lists.Contains(part.Name)) _examination.Checks.Add(CoverageCodes.ListUncovered, part.Name);
            if (part.IsOfSignature) continue;
            isWhole = false;
            // One that is listed with another digest has been named there.
            if (!_examination.Signatures.Any(one => one.Listed.Contains(part.Name))) Note(part, orphans);
        }
        if (isWhole) _examination.Checks.Add(CoverageCodes.Whole);
    }

    private void Note(PartReport part, HashSet<string> orphans)
    {
        var checks = _examination.Checks;
        if (!part.IsReachable) checks.Add(CoverageCodes.Smuggled, part.Name);
        else if (part.Name == OfdBody.Entry) checks.Add(CoverageCodes.Entry);
        else if (orphans.Contains(part.Name)) checks.Add(CoverageCodes.Document, part.Name);
        else if (_examination.Policy.Allows(PolicySwitch.UncoveredResources) && !_parts.IsXml(part.Name)) checks.Add(CoverageCodes.ResourceTolerated, part.Name);
        else checks.Add(CoverageCodes.Reachable, part.Name);
    }

    /// <summary>The parts of documents beyond the first whose root nobody signed.</summary>
    private HashSet<string> UnsignedDocuments(IReadOnlyList<OfdBody> bodies)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var body in bodies.Skip(1).Where(body => !_examination.Signatures.Any(one => one.Covered.Contains(body.Root))))
            found.UnionWith(Reachability.From(_parts, body.Root, _own));
        return found;
    }
}
