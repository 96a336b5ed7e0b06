using System;

namespace GovData.Certificates;

/// <summary>Judges one signature of a PDF: what it covers, and its value by family.</summary>
internal static class PdfSignatureJudge
{
    private static readonly string[] Detached = ["adbe.pkcs7.detached", "ETSI.CAdES.detached", "GM.sm2cms.detached"];
    private static readonly string[] Weak = ["adbe.pkcs7.sha1", "adbe.x509.rsa_sha1"];

    /// <summary>Judges.</summary>
    /// <param name="file">The file.</param>
    /// <param name="own">The signature.</param>
    /// <param name="isEarlier">Whether a later signature covers it and what came after.</param>
    /// <param name="signature">Where what is found is noted.</param>
    /// <param name="examination">The file's examination.</param>
    /// <returns>Whether the signature is over the bytes it names, whoever made it.</returns>
    public static bool Judge(byte[] file, PdfSignature own, bool isEarlier, SignatureExamination signature, Examination examination)
    {
        var checks = signature.Checks;
        if (!own.Range.IsSound(file.Length))
        {
            checks.Add(PdfCodes.Broken);
            return false;
        }
        checks.Add(own.Range.End == file.Length ? PdfCodes.Whole : isEarlier ? PdfCodes.Earlier : PdfCodes.NotWhole, $"{own.Range.End} of {file.Length}");
        if (!PdfContents.FillsGap(file, own) || own.Contents is not PdfString contents)
        {
            checks.Add(PdfCodes.Gap);
            return false;
        }
        return PdfContents.Value(contents.Bytes, checks) is { } value && JudgeValue(value, own, own.Range.Of(file), signature, examination);
    }

    private static bool JudgeValue(byte[] value, PdfSignature own, SignedContent content, SignatureExamination signature, Examination examination)
    {
        if (Array.IndexOf(Detached, own.Family) >= 0) return JudgeSigned(value, own, content, signature, examination);
        if (own.Family == "GM.sm2seal") return JudgeSeal(value, content, signature, examination);
        if (own.IsTimestamp) return JudgeTimestamp(value, content, signature, examination);
        signature.Checks.Add(Array.IndexOf(Weak, own.Family) >= 0 ? SignatureCodes.DigestWeak : PdfCodes.Family, own.Family.Length > 64 ? null : own.Family);
        return false;
    }

    private static bool JudgeSigned(byte[] value, PdfSignature own, SignedContent content, SignatureExamination signature, Examination examination)
    {
        if (SignedData.Read(value, mayBeBer: true, signature.Checks, reader: examination.Chains.Read) is not { } signed) return false;
        signature.Shape = signed.Shape;
        return SignerJudge.Judge(signed, content, own.Date, signature, examination);
    }

    private static bool JudgeSeal(byte[] value, SignedContent content, SignatureExamination signature, Examination examination)
    {
        var seal = StrictDer.Read(value) is { } der ? SealSignature.Read(der) : null;
        if (seal is null)
        {
            signature.Checks.Add(StrictDer.Read(value) is null ? SignatureCodes.NotDer : SignatureCodes.NotKnown);
            return false;
        }
        signature.Checks.Add(SignatureCodes.Strict);
        SealJudge.Judge(seal, content.Digest(SignatureOids.Sm3)!, null, signature, examination);
        return !signature.Checks.HasFailed;
    }

    private static bool JudgeTimestamp(byte[] value, SignedContent content, SignatureExamination signature, Examination examination)
    {
        signature.Shape = "RFC 3161";
        var time = TimestampToken.Judge(value, content, examination.Chains, signature.Checks, examination.Policy);
        if (time is not null) signature.Settle(null, time, examination.AsOf);
        return time is not null;
    }
}
