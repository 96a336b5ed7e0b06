using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;
using GovData.Security;
using GovData.Validation;
using QuickStart.Progress;

namespace QuickStart.Links;

/// <summary>汇聚: judge the table, then announce → parts → close → check → signed receipt; one answer is lost on the way.</summary>
internal static class SubmissionLink
{
    /// <summary>So small that even this table goes in several parts; leave it out for real ones.</summary>
    private const int PartSize = 1024;

    public static async Task<LinkResult> RunAsync(Stage stage, CancellationToken cancellationToken)
    {
        var say = stage.Narrator;
        say.Link("汇聚：校验、分片、封存、检查、回执", "Submission: judged, sent in parts, closed, checked, receipted");
        var broken = await JudgeBrokenFileAsync(stage, cancellationToken);
        var clean = await JudgeAsync(stage, "divisions.csv", cancellationToken);
        stage.Story.Rows = File.ReadLines(Data("divisions.csv")).Count() - 1;
        say.Step($"divisions.csv：{clean.Rows} 行，无问题", $"divisions.csv: {clean.Rows} rows, clean");

        await stage.City.LoseNextAnswerAsync("closeSubmission", cancellationToken);
        say.Step("故障演练：封存的答复将在生效后丢失一次", "a fault is staged: the answer to close will be lost after it took effect");
        var submitter = new DurableSubmitter(stage.Provider.Center, stage.Provider.Ledger, new DurableSubmitterOptions
        {
            PartSize = PartSize,
            Compression = stage.IsBehindProxy ? PartCompression.None : null,
            Progress = new SubmissionTeller(say),
        });
        var plan = new SubmissionPlan(stage.Story.Entry, stage.Period, SubmissionSource.FromFile(Data("divisions.csv"))) { ResponsibilityLine = stage.Story.Line.Id, Target = SubmissionTarget.NaturalResources };
        var outcome = await submitter.SubmitAsync(plan, cancellationToken);

        var (arrived, effects) = await stage.City.CountAsync("closeSubmission", outcome.Key, cancellationToken);
        say.Step($"封存到达 {arrived} 次，生效 {effects} 次", $"close arrived {arrived} times and took effect {effects} time");
        var line = await stage.Provider.Center.Responsibilities.GetAsync(stage.Story.Line.Id, cancellationToken);
        say.Step($"回执 {outcome.Receipt?.ReceiptId}：入库 {outcome.Receipt?.RowsStored} 行；责任 {line.State.Chinese}", $"receipt {outcome.Receipt?.ReceiptId}: {outcome.Receipt?.RowsStored} rows stored; the line is {line.State.English}");
        stage.Provider.Wrote((await stage.Provider.EvidenceAsync(cancellationToken)).Select(Entry).Where(entry => entry.Stream == outcome.Key).Select(entry => $"{entry.Stream}#{entry.Seq}"));
        await stage.Provider.RecordAsync("responsibilities", EvidenceKinds.ResponsibilityFulfilled, line.Id, null, cancellationToken);

        var isJudged = broken.RowsWithFindings > 0 && clean.IsClean && clean.Rows == stage.Story.Rows;
        var isStored = outcome.IsStored && outcome.Receipt!.RowsStored == stage.Story.Rows && outcome.Receipt.RowsRejected == 0;
        var holds = isJudged && isStored && arrived == 2 && effects == 1 && line.State == ResponsibilityState.Fulfilled && line.FulfilledBy == outcome.Key;
        return await stage.EndAsync("submissions", Text.Of("汇聚", "Submission"), Text.Of($"{outcome.Receipt?.RowsStored} 行，{outcome.Receipt?.ReceiptId}", $"{outcome.Receipt?.RowsStored} rows, {outcome.Receipt?.ReceiptId}"), holds, cancellationToken);
    }

    private static async Task<QualityReport> JudgeBrokenFileAsync(Stage stage, CancellationToken cancellationToken)
    {
        var report = stage.Story.BrokenReport = await JudgeAsync(stage, "divisions-broken.csv", cancellationToken);
        stage.Narrator.Step($"divisions-broken.csv：{report.Rows} 行中 {report.RowsWithFindings} 行有问题，未发送", $"divisions-broken.csv: {report.RowsWithFindings} of {report.Rows} rows have findings; nothing is sent");
        stage.Narrator.Quote(report.ToText(System.Globalization.CultureInfo.CurrentUICulture));
        return report;
    }

    private static Task<QualityReport> JudgeAsync(Stage stage, string file, CancellationToken cancellationToken) =>
        TableValidator.For(stage.Story.Entry, new TableValidationOptions { Progress = new ValidationTeller(stage.Narrator, file) }).ValidateFileAsync(Data(file), cancellationToken);

    private static EvidenceEntry Entry(string line) => EvidenceEntry.TryParse(line, out var entry, out var reason) ? entry : throw new InvalidDataException(reason.ToString());

    private static string Data(string file) => Path.Combine(AppContext.BaseDirectory, "data", file);
}
