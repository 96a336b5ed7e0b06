using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;
using GovData.Validation;

namespace GovData.Ledger;

/// <summary>A source read once: its rows judged and its bytes cut in one pass, so that what was judged is what is sent.</summary>
internal sealed class SourceReading
{
    private SourceReading(QualityReport report, IReadOnlyList<PartSpan> parts, RecordedPlan plan) => (Report, Parts, Plan) = (report, parts, plan);

    public QualityReport Report { get; }

    public IReadOnlyList<PartSpan> Parts { get; }

    public RecordedPlan Plan { get; }

    /// <summary>Whether the rows may be sent: nothing to correct, or the plan takes the valid rows only and all could be read.</summary>
    public bool MayBeSent => Report.IsClean || (Report.IsReadable && Plan.BadRows == BadRowPolicy.ValidOnly.Value);

    /// <summary>How a submission stands whose rows may not be sent.</summary>
    public SubmissionOutcome Invalid(string key) => new()
    {
        Key = key,
        Stage = SubmissionStage.Invalid,
        Reason = Report.ToString(),
        Work = new SubmissionWork { Rows = Plan.Rows, Bytes = Plan.Bytes, Parts = Plan.Parts },
    };

    public static async Task<SourceReading> ReadAsync(
        SubmissionPlan plan, int partSize, DigestAlgorithm algorithm, ProgressReporter progress, CancellationToken cancellationToken)
    {
        var cutter = new PartCutter(partSize);
        QualityReport report;
        using (var source = await OpenAsync(plan, cancellationToken).ConfigureAwait(false))
        {
            var passing = new CuttingStream(source, cutter, progress.Read);
            report = await TableValidator.For(plan.Entry, AsTheContractHasIt()).ValidateAsync(passing, cancellationToken).ConfigureAwait(false);
            await passing.DrainAsync(cancellationToken).ConfigureAwait(false);
        }
        cutter.Finish();
        return new SourceReading(report, cutter.Parts, new RecordedPlan
        {
            Department = plan.Entry.ProviderCode,
            EntryCode = plan.Entry.Code!,
            EntryVersion = plan.Entry.Version,
            Line = plan.ResponsibilityLine,
            Period = plan.Period,
            Mode = plan.Mode.Value,
            BadRows = plan.BadRows.Value,
            Target = plan.Target.Value,
            SchemaDigest = GovData.Client.SchemaDigest.Of(plan.Entry.Items, algorithm).ToString(),
            Source = plan.Source.Name,
            ContentDigest = report.Digest,
            ReportDigest = ContentDigest.Of(algorithm, Encoding.UTF8.GetBytes(report.ToJson())).ToString(),
            Rows = report.Rows,
            Bytes = cutter.Length,
            Parts = cutter.Parts.Count,
        });
    }

    /// <summary>Parts make one CSV file with commas together: what can be read otherwise, a center would take for something else.</summary>
    private static TableValidationOptions AsTheContractHasIt() => new() { Format = TableFormat.Csv, Delimiter = ',' };

    /// <summary>Whether a source cannot be had: the file is not there, is a directory, or may not be read.</summary>
    public static bool IsGone(Exception exception) => exception is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException;

    private static async Task<Stream> OpenAsync(SubmissionPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            return await plan.Source.OpenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception gone) when (IsGone(gone))
        {
            throw SourceMissingException.BeforeRecording(plan.Key, plan.Source.Place, gone);
        }
    }
}
