using System;

namespace GovData.Certificates;

/// <summary>Compares the digests that a description lists with the parts as they are (GM/T 0031-2014, 6.2.3 e); each part that agrees is covered by the signature.</summary>
internal static class ReferenceCheck
{
    public static void Judge(SignatureDescription description, bool isSeal, OfdParts parts, VerificationPolicy policy, SignatureExamination signature)
    {
        var checks = signature.Checks;
        if (description.References.Count == 0)
        {
            checks.Add(SignatureCodes.DigestNone);
            return;
        }
        if (!IsSm3(description.Method))
        {
            var isTolerated = description.Method is null && policy.Allows(PolicySwitch.UnstatedDigest);
            checks.Add(SignatureCodes.DigestWeak, isTolerated, description.Method ?? "CheckMethod");
            if (!isTolerated) return;
        }
        foreach (var (location, stated) in description.References) Compare(description, isSeal, location, stated, parts, signature);
        if (!checks.HasFailed) checks.Add(SignatureCodes.DigestsMatch, $"{signature.Covered.Count}");
    }

    private static bool IsSm3(string? method) => method is not null && (method.Trim() == SignatureOids.Sm3 || method.Trim().Equals("SM3", StringComparison.OrdinalIgnoreCase));

    private static void Compare(SignatureDescription description, bool isSeal, string location, string stated, OfdParts parts, SignatureExamination signature)
    {
        var checks = signature.Checks;
        if (OfdLocation.Resolve(description.Name, location) is not { } name || location.AsSpan().IndexOf("..".AsSpan()) >= 0) checks.Add(SignatureCodes.DigestLocation, location);
        else if (!signature.Listed.Add(name)) checks.Add(SignatureCodes.DigestTwice, name);
        else if (!parts.Has(name)) checks.Add(name == description.Seal && !isSeal ? SignatureCodes.NoSealFile : SignatureCodes.DigestMissing, name);
        else if (!Decode(stated).AsSpan().SequenceEqual(parts.Sm3(name))) checks.Add(SignatureCodes.DigestWrong, name);
        else signature.Covered.Add(name);
    }

    private static byte[] Decode(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
