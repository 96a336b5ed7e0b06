using System;
using System.Text.Json;
using GovData.Client;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary>What a front-end machine knows of a submission, told as every command tells it.</summary>
internal static class CarriedAnswer
{
    public static SubmissionOutcome Of(ConsignmentReceipts receipts) => new()
    {
        Key = receipts.Key,
        Stage = StageOf(receipts),
        Reason = receipts.Problem?.Code ?? receipts.Reason,
        Receipt = receipts.Receipt is null ? null : Read(receipts),
        Work = new SubmissionWork { Rows = receipts.Rows, Parts = receipts.Parts, PartsDurable = receipts.Problem is null ? receipts.Parts : 0 },
    };

    private static SubmissionStage StageOf(ConsignmentReceipts receipts) => receipts.State switch
    {
        null => SubmissionStage.Refused,
        var state when state == SubmissionState.Stored => SubmissionStage.Stored,
        var state when state == SubmissionState.Partly => SubmissionStage.Partly,
        var state when state == SubmissionState.Rejected => SubmissionStage.Rejected,
        var state when state == SubmissionState.Recalled => SubmissionStage.Recalled,
        var state when state == SubmissionState.Checking => SubmissionStage.Checking,
        _ => SubmissionStage.Announced,
    };

    /// <summary>The client has verified it; only what is told is read.</summary>
    private static SubmissionReceipt Read(ConsignmentReceipts receipts)
    {
        using var payload = JsonDocument.Parse(receipts.Receipt!.Payload);
        var root = payload.RootElement;
        return new SubmissionReceipt
        {
            ReceiptId = root.GetProperty("receiptId").GetString() ?? "",
            Key = receipts.Key,
            RowsStored = root.GetProperty("rowsStored").GetInt64(),
            RowsRejected = root.GetProperty("rowsRejected").GetInt64(),
            Document = receipts.Receipt,
        };
    }
}
