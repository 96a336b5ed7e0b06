using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Security;

namespace GovData.Certificates;

/// <summary>
/// 防夹带 (GM/T 0099-2020, appendix D): OFDEntries.xml lists the package's files and is signed (GB/T 35275). It stops files from being smuggled in; contents it does not protect.
/// </summary>
internal static class IntegrityList
{
    public const string Entry = "OFDEntries.xml";

    /// <summary>Judges the list where there is one.</summary>
    public static void Judge(OfdParts parts, HashSet<string> own, Examination examination)
    {
        if (!parts.Has(Entry)) return;
        own.Add(Entry);
        var root = parts.Xml(Entry)?.Root;
        var value = root?.One("SignedValueLoc") is { } stated ? OfdLocation.Resolve(Entry, stated.Value) : null;
        if (root?.One("FileList") is not { } list || !parts.Has(value))
        {
            examination.Checks.Add(CoverageCodes.ListBroken, Entry);
            return;
        }
        own.Add(value!);
        JudgeSignature(parts, value!, examination);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in list.All("File"))
            named.Add(OfdLocation.Resolve(Entry, file.One("FileLoc")?.Value ?? file.Attribute("FileLoc")?.Value ?? file.Value) ?? "");
        var differing = parts.Names.Where(name => name != Entry && name != value).Except(named).Concat(named.Where(name => !parts.Has(name))).FirstOrDefault();
        if (differing is null) examination.Checks.Add(CoverageCodes.Listed, $"{named.Count}");
        else examination.Checks.Add(CoverageCodes.Unlisted, differing);
    }

    private static void JudgeSignature(OfdParts parts, string value, Examination examination)
    {
        var signature = new SignatureExamination(Entry);
        if (SignedData.Read(parts.Read(value), mayBeBer: false, signature.Checks) is { } signed)
            SignerJudge.Judge(signed, new SignedContent(parts.Read(Entry)), null, signature, examination);
        if (signature.Checks.HasFailed) examination.Checks.Add(CoverageCodes.ListBroken, signature.Checks.Fragments.First(one => one.Result == FragmentResult.Fail).Code);
        else if (signature.Checks.Status != VerificationStatus.Valid) examination.Checks.Add(CoverageCodes.ListUnproven);
    }
}
