using System;
using Org.BouncyCastle.Asn1;

namespace GovData.Certificates;

/// <summary>Judges one signature of an OFD package: its description, its value, the parts it lists.</summary>
internal static class OfdSignature
{
    public static void Judge(ListedSignature listed, SignatureDescription description, OfdParts parts, SignatureExamination signature, Examination examination)
    {
        var checks = signature.Checks;
        if (description.HasProviderElements) checks.Add(SignatureCodes.ProviderElements);
        if (description.Algorithm is null || !SignatureOids.IsSm2(description.Algorithm)) checks.Add(SignatureCodes.Algorithm, description.Algorithm ?? "SignatureMethod");
        var bytes = parts.Read(description.Value);
        var value = StrictDer.Read(bytes);
        checks.Add(value is null ? SignatureCodes.NotDer : SignatureCodes.Strict);
        var seal = value is null ? null : SealSignature.Read(value);
        var signed = value is null || seal is not null ? null : SignedData.Read(bytes, mayBeBer: false, checks, reader: examination.Chains.Read);
        JudgeShape(value, seal, signed, listed, checks, examination.Policy);
        ReferenceCheck.Judge(description, seal is not null, parts, examination.Policy, signature);
        if (seal is not null) JudgeSeal(seal, description, parts, signature, examination);
        if (signed is not null) JudgeSigned(signed, description, parts, signature, examination);
    }

    /// <summary>The structure decides, not the list's word; where they differ somebody changed one of them.</summary>
    private static void JudgeShape(Asn1Object? value, SealSignature? seal, SignedData? signed, ListedSignature listed, CheckList checks, VerificationPolicy policy)
    {
        if (value is null) return;
        if (seal is null && signed is null)
        {
            checks.Add(value is Asn1Sequence { Count: 2 } bare && bare[0] is DerInteger && bare[1] is DerInteger ? SignatureCodes.Bare : SignatureCodes.NotKnown);
            return;
        }
        checks.Add(SignatureCodes.ShapeKnown, seal?.Shape ?? signed!.Shape);
        if (seal is not null != listed.IsSeal) checks.Add(SignatureCodes.TypeDiffers, policy.Allows(PolicySwitch.OtherType), listed.IsSeal ? "Seal" : "Sign");
    }

    private static void JudgeSeal(SealSignature seal, SignatureDescription description, OfdParts parts, SignatureExamination signature, Examination examination)
    {
        if (description.Seal is null) signature.Checks.Add(SignatureCodes.NoSealElement);
        else if (!parts.Has(description.Seal)) signature.Checks.Add(SealCodes.CopyMissing, description.Seal);
        else if (!parts.Read(description.Seal).AsSpan().SequenceEqual(seal.Seal.Der)) signature.Checks.Add(SealCodes.CopyOther, description.Seal);
        else
        {
            signature.Checks.Add(SealCodes.CopySame);
            signature.Covered.Add(description.Seal);
        }
        SealJudge.Judge(seal, parts.Sm3(description.Name), OfdLocation.Absolute(description.Name), signature, examination);
    }

    private static void JudgeSigned(SignedData signed, SignatureDescription description, OfdParts parts, SignatureExamination signature, Examination examination)
    {
        signature.Shape = signed.Shape;
        SignerJudge.Judge(signed, new SignedContent(parts.Read(description.Name)), null, signature, examination);
    }
}
