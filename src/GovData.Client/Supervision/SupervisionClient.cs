using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client;

/// <summary>监督 (supervision): the department's annual report, from its own evidence, held by the center against its own count; checkpoints that anchor the evidence.</summary>
public partial class SupervisionClient
{
    private static readonly AnswerReader<AnnualReportAnswer> s_answer = new(() => SupervisionJson.Wire.AnnualReportAnswer);

    private readonly CallRunner _runner = null!;

    internal SupervisionClient(CallRunner runner) => _runner = runner;

    /// <summary>For test doubles.</summary>
    protected SupervisionClient()
    {
    }

    /// <summary>Signs an annual report with the department's key, or leaves it unsigned at trust level 0. Keep the document before it is sent: signing again gives other bytes.</summary>
    /// <param name="report">The report; an empty department is filled with the calling one.</param>
    /// <param name="cancellationToken">Ends waiting for a signing device.</param>
    /// <exception cref="ArgumentException">The year is none.</exception>
    public virtual Task<SignedDocument> SignAnnualReportAsync(AnnualReport report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        Year(report.Year, nameof(report));
        var complete = report.Of(_runner.Settings.Department);
        return _runner.SignAsync(AnnualReport.PayloadType, complete, SupervisionJson.Wire.AnnualReport, cancellationToken);
    }

    /// <summary>报送年度报告: submits a signed report. Department and year are the key: the same document gets the first answer, another is refused.</summary>
    /// <param name="report">The report, as <see cref="SignAnnualReportAsync"/> made it; sent exactly as it is.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The center's receipt, verified, with every difference from its own count.</returns>
    /// <exception cref="ArgumentException">The document is no annual report.</exception>
    /// <exception cref="CenterException">There is no usable answer, no trusted key verifies the receipt, or the center refused.</exception>
    public virtual async Task<AnnualReportReceipt> SubmitAnnualReportAsync(SignedDocument report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (AnnualReport.Read(report) is not { } content) throw new ArgumentException("The document is no annual report.", nameof(report));
        var operation = SupervisionOperations.SubmitAnnualReport;
        var submit = new AnnualReportSubmit { Report = report };
        var answer = await _runner.PostAsync(operation, Path(content.Year), submit, SupervisionJson.Wire.AnnualReportSubmit, s_answer, cancellationToken)
            .ConfigureAwait(false);
        var receipt = Open(operation, answer, content.Year);
        operation.Require(receipt.ReportDigest?.Matches(report.Payload.Span) == true, "是另一报告的回执", "the receipt of another report");
        return receipt;
    }

    /// <summary>查询年度报告: the center's receipt for the department's report of a year, verified.</summary>
    /// <exception cref="ArgumentException">The year is none.</exception>
    /// <exception cref="CenterException">There is no usable answer, no trusted key verifies the receipt, or the center refused.</exception>
    public virtual async Task<AnnualReportReceipt> GetAnnualReportAsync(int year, CancellationToken cancellationToken = default)
    {
        var operation = SupervisionOperations.GetAnnualReport;
        var answer = await _runner.GetAsync(operation, Path(year), s_answer, cancellationToken).ConfigureAwait(false);
        return Open(operation, answer, year);
    }

    private AnnualReportReceipt Open(CenterOperation operation, AnnualReportAnswer answer, int year)
    {
        var receipt = _runner.Open(operation, answer.Receipt, AnnualReportReceipt.PayloadType, SupervisionJson.Wire.AnnualReportReceipt);
        operation.Require(receipt.Year == year && receipt.Department == _runner.Settings.Department.Code, "是另一年度或部门的回执", "the receipt of another year or department");
        receipt.Document = answer.Receipt!;
        return receipt;
    }

    private static CallParameters Path(int year) => new() { { "year", Year(year, nameof(year)) } };

    private static string Year(int year, string parameter) =>
        year is >= 2000 and <= 2999
            ? year.ToString(CultureInfo.InvariantCulture)
            : throw new ArgumentOutOfRangeException(parameter, year, "A year is 2000 to 2999.");
}
