using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Certificates;

/// <summary>
/// Examines a PDF: every signature that the form leads to, what each covers, and what looks like a signature and is reached from nowhere. The pages are not
/// interpreted: a signature must cover the whole file, so that what they show was there when it was made.
/// </summary>
internal static class PdfExaminer
{
    private const int MostUnreached = 16;

    public static void Examine(byte[] file, Examination examination)
    {
        var checks = examination.Checks;
        if (PdfFrame.HasForeignBytes(file)) checks.Add(PdfCodes.Foreign);
        try
        {
            Examine(file, new PdfObjects(file, new(examination.Policy.Limits)), examination);
        }
        catch (PdfBudget.SpentException)
        {
            checks.Add(ContainerCodes.Limits);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            if (PdfByteRange.StandsIn(file)) checks.Add(PdfCodes.NotReadable, e is FormatException ? e.Message : null);
            else NoteUnsigned(checks, e);
        }
    }

    /// <summary>A signature dictionary never lies in an object stream, so its byte range would be seen. Damage that takes no signature away makes no signature bad.</summary>
    private static void NoteUnsigned(CheckList checks, Exception e)
    {
        checks.Add(PdfCodes.Damaged, e is FormatException ? e.Message : null);
        checks.Add(SignatureCodes.None);
    }

    private static void Examine(byte[] file, PdfObjects objects, Examination examination)
    {
        var checks = examination.Checks;
        if (objects.IsEncrypted)
        {
            checks.Add(PdfCodes.Encrypted);
            return;
        }
        var signatures = PdfFields.Signatures(objects);
        checks.Add(PdfCodes.Readable);
        checks.Add(signatures.Count == 0 ? SignatureCodes.None : SignatureCodes.Found);
        if (objects.Root["DSS"] is not null) checks.Add(PdfCodes.Dss);
        foreach (var at in Unreached(file, signatures).Take(MostUnreached)) checks.Add(PdfCodes.Unreached, $"byte {at}");
        if (signatures.Count > 0 && signatures.All(one => one.IsTimestamp)) checks.Add(PdfCodes.StampedOnly);
        PdfBudget.CheckSigned(signatures.Where(one => one.Range.IsSound(file.Length)).Sum(one => one.Range.FirstLength + one.Range.SecondLength));
        PdfParts.Report(file, Judge(file, signatures, examination), examination.Parts);
        PdfIdentifier.Judge(objects, examination);
    }

    private static List<(PdfSignature Signature, string? Name)> Judge(byte[] file, IReadOnlyList<PdfSignature> signatures, Examination examination)
    {
        var judged = new List<(PdfSignature, string?)>();
        foreach (var one in signatures.OrderBy(one => one.Range.End))
        {
            var isEarlier = signatures.Any(later => later.Range.IsSound(file.Length) && later.Range.End > one.Range.End && later.Range.Covers(one.Start, one.End));
            var noted = examination.StartSignature(one.Field);
            judged.Add((one, PdfSignatureJudge.Judge(file, one, isEarlier, noted, examination) ? one.Field : null));
        }
        return judged;
    }

    /// <summary>Where /ByteRange stands outside every signature that is reached.</summary>
    private static IEnumerable<int> Unreached(byte[] file, IReadOnlyList<PdfSignature> signatures)
    {
        for (var at = PdfByteRange.Next(file, 0); at >= 0; at = PdfByteRange.Next(file, at + 1))
            if (!signatures.Any(one => at >= one.Start && at < one.End)) yield return at;
    }
}
