using System;
using System.Text.Json;
using GovData.Client;
using GovData.Security;
using GovData.Standards;

namespace GovData.Ledger;

/// <summary>Holds receipts against the ledger, and what is signed before what the carrier says.</summary>
internal static class ReceiptRules
{
    /// <summary>What becomes of the submission; null when nothing does.</summary>
    /// <exception cref="ConsignmentRefusedException">The receipts are not this submission's, or not the center's.</exception>
    public static FerryEnding? Judge(ConsignmentReceipts receipts, SubmissionRow row, SignedDocument? manifest, TrustedKeys trustedKeys)
    {
        if (manifest is null || (row.Receipt is null && !IsFerried(row.Stage))) throw Refuse(ReceiptRefusal.NotPacked, row);
        if (receipts.ManifestDigest?.Matches(manifest.Payload.Span) != true) throw Refuse(ReceiptRefusal.OtherManifest, row);
        if (receipts.Receipt is { } document) return Signed(document, row, manifest, trustedKeys);
        if (row.Stage is not (SubmissionStage.Packed or SubmissionStage.Refused)) return null;
        if (receipts.Problem is { } problem) return new FerryEnding { Stage = receipts.State is null ? SubmissionStage.Refused : SubmissionStage.Packed, Reason = problem.Code };
        return receipts.State == SubmissionState.Rejected ? Unsigned(receipts, SubmissionStage.Rejected)
            : receipts.State == SubmissionState.Recalled ? Unsigned(receipts, SubmissionStage.Recalled)
            : null;
    }

    private static bool IsFerried(SubmissionStage stage) => stage is SubmissionStage.Packed or SubmissionStage.Refused or SubmissionStage.Rejected or SubmissionStage.Recalled;

    private static FerryEnding Unsigned(ConsignmentReceipts receipts, SubmissionStage stage) => new()
    {
        Stage = stage,
        Reason = receipts.Reason,
        Report = receipts.Report.Length == 0 ? null : ContentDigest.Of(DigestAlgorithm.Sm3, receipts.Report),
    };

    private static FerryEnding? Signed(SignedDocument document, SubmissionRow row, SignedDocument manifest, TrustedKeys trustedKeys)
    {
        var verdict = document.Verify(trustedKeys);
        if (!verdict.IsValid) throw Refuse(ReceiptRefusal.Signature(verdict), row);
        var receipt = Read(document, row);
        if (receipt.Key != row.Key) throw Refuse(ReceiptRefusal.OtherKey, row);
        if (receipt.ManifestDigest?.Matches(manifest.Payload.Span) != true) throw Refuse(ReceiptRefusal.OtherManifest, row);
        if (!Fits(receipt, RecordReader.Plan(row))) throw Refuse(ReceiptRefusal.OtherContent, row);
        if (row.Stage is SubmissionStage.Recalled) return null;
        if (row.Receipt is null) return new FerryEnding { Stage = receipt.RowsRejected == 0 ? SubmissionStage.Stored : SubmissionStage.Partly, Receipt = document };
        return SignedDocument.Parse(row.Receipt).Payload.Span.SequenceEqual(document.Payload.Span) ? null : throw Refuse(ReceiptRefusal.OtherReceipt, row);
    }

    private static SubmissionReceipt Read(SignedDocument document, SubmissionRow row)
    {
        try
        {
            if (document.PayloadType == SubmissionReceipt.PayloadType && JsonSerializer.Deserialize(document.Payload.Span, FerryJson.Wire.SubmissionReceipt) is { } receipt) return receipt;
        }
        catch (JsonException)
        {
        }
        throw Refuse(ReceiptRefusal.Unreadable(document.PayloadType), row);
    }

    /// <summary>What the manifest does not say, the receipt does: a carrier can't have announced another target, or that bad rows may be left out.</summary>
    private static bool Fits(SubmissionReceipt receipt, RecordedPlan plan) =>
        receipt.Department == plan.Department && receipt.Entry.Code == plan.EntryCode && receipt.Entry.Version == plan.EntryVersion && receipt.Period == plan.Period
        && receipt.Target.Value == plan.Target && receipt.RowsStored + receipt.RowsRejected == plan.Rows
        && (receipt.RowsRejected == 0 || plan.BadRows == BadRowPolicy.ValidOnly.Value);

    private static ConsignmentRefusedException Refuse(Refusal refusal, SubmissionRow row) => new(refusal, row.Key);
}
