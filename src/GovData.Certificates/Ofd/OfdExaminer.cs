using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Certificates;

/// <summary>Examines an OFD file (GB/T 33190-2016): container, XML, signatures, coverage, content. Nothing it finds ends the examination but a container that is not sound.</summary>
internal static class OfdExaminer
{
    public static void Examine(byte[] file, Examination examination)
    {
        var checks = examination.Checks;
        if (Package.Open(file, examination.Policy, checks) is not { } package) return;
        var parts = new OfdParts(package, examination.Policy, checks);
        foreach (var name in package.Names)
            if (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) parts.Xml(name);
        if (!checks.HasFailed) checks.Add(XmlCodes.Safe);
        if (OfdBody.ReadAll(parts, checks) is not { } bodies) return;

        HashSet<string> own = new(StringComparer.Ordinal), lists = new(StringComparer.Ordinal);
        foreach (var list in bodies.Select(body => body.Signatures).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            own.Add(list);
            lists.Add(list);
            foreach (var listed in ListedSignature.ReadAll(list, parts, checks)) Judge(listed, parts, own, examination);
        }
        IntegrityList.Judge(parts, own, examination);
        checks.Add(examination.Signatures.Count == 0 ? SignatureCodes.None : SignatureCodes.Found);
        OfdCoverage.Judge(parts, bodies, own, lists, examination);
        ContentAgreement.Judge(bodies, parts, examination);
    }

    private static void Judge(ListedSignature listed, OfdParts parts, HashSet<string> own, Examination examination)
    {
        var signature = examination.StartSignature(listed.Description);
        own.Add(listed.Description);
        if (SignatureDescription.Read(listed.Description, parts, signature.Checks) is not { } description) return;
        own.Add(description.Value);
        OfdSignature.Judge(listed, description, parts, signature, examination);
    }
}
