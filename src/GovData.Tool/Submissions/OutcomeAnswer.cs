using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Tasks;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary>How a submission stands, as an answer: a line of JSON for programs, a few lines for people.</summary>
internal static class OutcomeAnswer
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(Session session, SubmissionOutcome outcome, bool asJson)
    {
        await session.Output.WriteAsync(asJson ? Json(outcome) : Text(outcome, session.Speech)).ConfigureAwait(false);
        await session.Output.FlushAsync().ConfigureAwait(false);
    }

    /// <summary>The key stands for other content: how that stands is not how these rows do, and people are told on standard error alone.</summary>
    public static async Task WriteConflictAsync(Session session, LedgerConflictException conflict, bool asJson)
    {
        if (!asJson) return;
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_options))
        {
            json.WriteStartObject();
            json.WriteString("key", conflict.Key);
            json.WriteString("submission", "/v1/submissions/" + conflict.Key);
            json.WriteString("state", "CONFLICT");
            json.WriteStartObject("rows");
            foreach (var none in (string[])["sent", "stored", "rejected"]) json.WriteNumber(none, 0);
            json.WriteEndObject();
            json.WriteNull("receipt");
            json.WriteNull("evidence");
            json.WriteString("reason", ConflictText.Of(conflict, session.Speech));
            json.WriteEndObject();
        }
        await session.Output.WriteAsync(Encoding.UTF8.GetString(bytes.ToArray()) + "\n").ConfigureAwait(false);
        await session.Output.FlushAsync().ConfigureAwait(false);
    }

    /// <summary>0 rows are stored, 1 they are not and will not be, 3 it has not ended.</summary>
    public static int CodeOf(SubmissionOutcome outcome) =>
        outcome.IsStored ? ExitCode.Yes
        : outcome.IsFinished || outcome.Stage is SubmissionStage.Invalid or SubmissionStage.Refused ? ExitCode.No
        : ExitCode.CouldNotJudge;

    /// <summary>The stage as the contract's states are written.</summary>
    private static string State(SubmissionOutcome outcome) => outcome.Stage.ToString().ToUpperInvariant();

    private static string Json(SubmissionOutcome outcome)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_options))
        {
            json.WriteStartObject();
            json.WriteString("key", outcome.Key);
            json.WriteString("submission", "/v1/submissions/" + outcome.Key);
            json.WriteString("state", State(outcome));
            json.WriteStartObject("rows");
            json.WriteNumber("sent", outcome.Stage == SubmissionStage.Invalid ? 0 : outcome.Work.Rows);
            json.WriteNumber("stored", outcome.Receipt?.RowsStored ?? 0);
            json.WriteNumber("rejected", outcome.Receipt?.RowsRejected ?? (outcome.Stage == SubmissionStage.Rejected ? outcome.Work.Rows : 0));
            json.WriteEndObject();
            json.WriteStartObject("parts");
            json.WriteNumber("all", outcome.Work.Parts);
            json.WriteNumber("durable", outcome.Work.PartsDurable);
            json.WriteEndObject();
            WriteReceipt(json, outcome);
            json.WriteStartObject("evidence");
            json.WriteString("stream", outcome.Key);
            json.WriteNumber("entries", outcome.Evidence.Entries);
            json.WriteString("head", outcome.Evidence.Head);
            json.WriteEndObject();
            if (outcome.IsRebuilt) json.WriteBoolean("rebuilt", true);
            json.WriteString("reason", outcome.Reason);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void WriteReceipt(Utf8JsonWriter json, SubmissionOutcome outcome)
    {
        if (outcome.Receipt is not { } receipt)
        {
            json.WriteNull("receipt");
            return;
        }
        json.WriteStartObject("receipt");
        json.WriteString("id", receipt.ReceiptId);
        json.WriteString("digest", receipt.Document.Digest(Security.DigestAlgorithm.Sm3).ToString());
        json.WritePropertyName("document");
        json.WriteRawValue(receipt.Document.ToJson());
        json.WriteEndObject();
    }

    private static string Text(SubmissionOutcome outcome, Speech speech)
    {
        var text = new StringBuilder(outcome.Key).Append("  ").Append(State(outcome)).Append('\n');
        var work = outcome.Work;
        text.Append(speech.Of($"  {work.Rows} 行，{work.Parts} 片，中心已收 {work.PartsDurable} 片", $"  {work.Rows} rows, {work.Parts} parts, {work.PartsDurable} at the center")).Append('\n');
        if (outcome.Receipt is { } receipt)
            text.Append(speech.Of($"  回执 {receipt.ReceiptId}：入库 {receipt.RowsStored} 行，未入库 {receipt.RowsRejected} 行", $"  receipt {receipt.ReceiptId}: {receipt.RowsStored} rows stored, {receipt.RowsRejected} not")).Append('\n');
        if (outcome.Evidence.Entries > 0) text.Append(speech.Of($"  存证 {outcome.Evidence.Entries} 条，末条 {outcome.Evidence.Head}", $"  evidence: {outcome.Evidence.Entries} entries, the last {outcome.Evidence.Head}")).Append('\n');
        if (outcome.Reason is { } reason) text.Append("  ").Append(reason).Append('\n');
        return text.ToString();
    }
}
