using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace QuickStart.Links;

/// <summary>监督: the annual report, counted from the department's own evidence; the center holds it against its own count.</summary>
internal static class SupervisionLink
{
    public static async Task<LinkResult> RunAsync(Stage stage, CancellationToken cancellationToken)
    {
        var say = stage.Narrator;
        say.Link("监督：依据自有存证报送年度报告", "Supervision: the annual report, from own evidence");
        var year = stage.Today.Year;
        var report = AnnualReport.FromEvidence(await stage.Provider.EvidenceAsync(cancellationToken), year);
        var supervision = stage.Provider.Center.Supervision;
        var signed = await supervision.SignAnnualReportAsync(report, cancellationToken);
        var receipt = await supervision.SubmitAnnualReportAsync(signed, cancellationToken);
        say.Step(
            $"{year} 年：目录 {report.EntriesPublished} 条，责任 {report.Responsibilities.Fulfilled}/{report.Responsibilities.Assigned}，汇聚 {report.Submissions.RowsStored} 行，开放 {report.OpenDatasets} 个",
            $"{year}: {report.EntriesPublished} entry, {report.Responsibilities.Fulfilled} of {report.Responsibilities.Assigned} lines, {report.Submissions.RowsStored} rows, {report.OpenDatasets} dataset");
        foreach (var difference in receipt.Discrepancies) say.Step($"不一致 {difference}", $"the center counts otherwise: {difference}");
        await stage.Provider.RecordAsync("supervision", EvidenceKinds.AnnualReportSubmitted, receipt.ReceiptId, signed, cancellationToken);
        await stage.Provider.RecordAsync("supervision", EvidenceKinds.AnnualReportSubmitted, receipt.ReceiptId, receipt.Document, cancellationToken);
        var isCounted = (report.EntriesPublished, report.Responsibilities.Fulfilled, report.Responsibilities.Assigned, report.Submissions.RowsStored, report.OpenDatasets) == (1, 1, 1, stage.Story.Rows, 1);
        return await stage.EndAsync("supervision", Text.Of("监督", "Supervision"), $"{receipt.ReceiptId}", isCounted && receipt.Discrepancies.Count == 0 && receipt.Year == year, cancellationToken);
    }
}
