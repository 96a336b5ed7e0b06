using System;

namespace GovData.Certificates;

/// <summary>Judges a seal signature (GM/T 0031-2014, 6.2.3; GB/T 38540-2020, 7.3): what it is over, where it belongs, who signed, with which seal, when.</summary>
internal static class SealJudge
{
    /// <summary>Judges.</summary>
    /// <param name="seal">The signature as read.</param>
    /// <param name="dataHash">SM3 of what it must be over.</param>
    /// <param name="place">What its propertyInfo must name; null where nothing is prescribed, as in PDF.</param>
    /// <param name="signature">Where what is found is noted.</param>
    /// <param name="examination">The file's examination.</param>
    public static void Judge(SealSignature seal, byte[] dataHash, string? place, SignatureExamination signature, Examination examination)
    {
        var checks = signature.Checks;
        (signature.Shape, signature.SealName) = (seal.Shape, seal.Seal.Name);
        checks.Add(dataHash.AsSpan().SequenceEqual(seal.DataHash) ? SignatureCodes.DataHashMatches : SignatureCodes.DataHashWrong);
        if (place is not null) checks.Add(seal.PropertyInfo == place ? SealCodes.PlaceMatches : SealCodes.PlaceOther);
        JudgeVersions(seal, checks, examination.Policy);

        var stamped = Stamped(seal, examination, checks);
        if (seal.HasTimeToken) checks.Add(TimeCodes.TokenInside, seal.ClaimedAt is null ? "unreadable" : null);
        var time = signature.Settle(seal.ClaimedAt, stamped, examination.AsOf);
        JudgeSigner(seal, time, signature, examination);
        JudgeMaker(seal.Seal, time, examination, checks);
        JudgeValidity(seal.Seal, time, checks);
    }

    /// <summary>The structure tells version 1 from the others, the seal's header 4 from 5; the signature must say the same.</summary>
    private static void JudgeVersions(SealSignature seal, CheckList checks, VerificationPolicy policy)
    {
        var agree = seal.Version == seal.Seal.Version && (seal.IsFirstVersion ? seal.Version < 4 : seal.Version is 4 or 5);
        if (agree) checks.Add(SealCodes.VersionsAgree);
        else checks.Add(SealCodes.VersionsDiffer, policy.Allows(PolicySwitch.MixedVersions), $"{seal.Version}, {seal.Seal.Version}");
    }

    private static DateTimeOffset? Stamped(SealSignature seal, Examination examination, CheckList checks) =>
        seal.Timestamp is { } token ? TimestampToken.Judge(token, seal.Signature, examination.Chains, checks, examination.Policy) : null;

    private static void JudgeSigner(SealSignature seal, SigningTime time, SignatureExamination signature, Examination examination)
    {
        var checks = signature.Checks;
        if (examination.Chains.Read(seal.Certificate) is not { } signer)
        {
            checks.Add(TrustCodes.Unreadable, null, "signer");
            return;
        }
        signature.Signer = signer;
        if (signer.Key.IsSm2 && CertificateKey.IsRaw(seal.Signature)) checks.Add(SignatureCodes.RawSignature);
        checks.Add(signer.Key.Verify(seal.Algorithm, seal.SignedBytes, seal.Signature, mayBeRaw: true));
        examination.Chains.Judge(signer, [], time, "signer", checks);
        checks.Add(seal.Seal.Lists(signer) switch { true => SealCodes.Listed, false => SealCodes.NotListed, null => SealCodes.ListUnreadable });
    }

    private static void JudgeMaker(ElectronicSeal seal, SigningTime time, Examination examination, CheckList checks)
    {
        if (examination.Chains.Read(seal.Maker) is not { } maker)
        {
            checks.Add(TrustCodes.Unreadable, null, "maker");
            return;
        }
        checks.Add(maker.Key.Verify(seal.Algorithm, seal.SignedBytes, seal.Signature, mayBeRaw: true) == SignatureCodes.Valid ? SealCodes.MakerValid : SealCodes.MakerWrong);
        if (seal.Timestamp is { } token) TimestampToken.Judge(token, seal.Signature, examination.Chains, checks, examination.Policy);
        examination.Chains.Judge(maker, [], time, "maker", checks);
    }

    private static void JudgeValidity(ElectronicSeal seal, SigningTime time, CheckList checks) => checks.Add(
        time.Instant < seal.ValidFrom || time.Instant < seal.CreatedAt ? SealCodes.NotYet
        : time.Instant > seal.ValidTo ? SealCodes.Expired
        : SealCodes.Current);
}
